import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { memberMessages } from '../member-messages';
import { type OwnCompanyProps, OwnCompanyTitle } from './own-company-title';

/** A firm's products, one a line. */
export function ProductsPage({
  language,
  company,
  fault,
  lines,
  done,
}: OwnCompanyProps & { lines: string; done: string }) {
  const words = memberMessages[language].profile;
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.products} />
      {done && (
        <p role="status" className="notice mb-4 max-w-xl">
          {words.saved}
        </p>
      )}
      <AllianceForm language={language} action={paths(language).companyProducts(company.slug)} fault={fault}>
        <LongTextField
          name="products"
          label={words.products}
          hint={words.productsHint}
          rows={12}
          required={false}
          value={lines}
        />
        <Submit>{words.save}</Submit>
      </AllianceForm>
    </>
  );
}
