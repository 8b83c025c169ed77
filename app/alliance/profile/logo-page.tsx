import { paths } from '../../paths';
import { FileField } from '../../ui/file-field';
import { Submit } from '../../ui/form';
import { AllianceForm } from '../alliance-form';
import { profileMessages } from './profile-messages';
import { type OwnCompanyProps, OwnCompanyTitle } from './own-company-title';

/** A firm's logo, and a file for another. */
export function LogoPage({ language, company, fault, logo }: OwnCompanyProps & { logo: string | null }) {
  const words = profileMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.logo} />
      {logo && (
        <img
          src={to.companyLogoImage(company.slug, logo)}
          alt={profileMessages[language].logoOf(company.name)}
          className="company-logo mb-5"
        />
      )}
      <AllianceForm language={language} action={to.companyLogo(company.slug)} fault={fault} files>
        <FileField name="file" label={words.file} hint={words.logoHint} accept=".png,.jpg,.jpeg" />
        <Submit>{words.upload}</Submit>
      </AllianceForm>
    </>
  );
}
