import { CompanyPartTitle } from '../companies/company-part-title';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import { AllianceForm } from './alliance-form';
import { memberMessages } from './member-messages';
import { reportMessages } from './report-messages';
import { membershipMoves, type MembershipBadge } from './membership-state';
import { membershipStateName } from './messages';

interface Props {
  language: Language;
  company: NamedCompany;
  membership: MembershipBadge | null;
  fault: FormFault | null;
}

/** Where a reviewer suspends, resumes or ends a membership, always with a reason. */
export function MembershipPage({ language, company, membership, fault }: Props) {
  const words = memberMessages[language].membership;
  const to = paths(language);
  return (
    <>
      <CompanyPartTitle
        language={language}
        company={company}
        title={words.title(company.name)}
        purpose={words.purpose}
      />
      {membership ? (
        <>
          <p className="mb-5">
            <span className="tag">{membershipStateName(language, membership.state)}</span>{' '}
            {memberMessages[language].since(membership.since)}
          </p>
          <AllianceForm language={language} action={to.companyMembership(company.slug)} fault={fault}>
            <ChoiceField
              name="move"
              label={words.choose}
              choices={membershipMoves(membership.state).map((move) => [move, words.move[move]])}
              none="–"
            />
            <LongTextField name="reason" label={words.reason} />
            <FormActions>
              <button type="submit" className="button">
                {words.button}
              </button>
              <a href={to.company(company.slug)}>{reportMessages[language].backToCompany}</a>
            </FormActions>
          </AllianceForm>
        </>
      ) : (
        <p>{memberMessages[language].notMember}</p>
      )}
    </>
  );
}
