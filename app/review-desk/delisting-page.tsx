import { AllianceForm } from '../alliance/alliance-form';
import { momentText } from '../calendar/moment-text';
import { CompanyPartTitle } from '../companies/company-part-title';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import type { FormFault } from '../web/form-fault';
import { delistingMessages } from './delisting-messages';
import type { DelistingView } from './delisting-view.server';

interface Props {
  language: Language;
  company: NamedCompany;
  view: DelistingView;
  fault: FormFault | null;
}

/** Where reviewers take a firm out of the directory and list it again, two people with a reason. */
export function DelistingPage({ language, company, view, fault }: Props) {
  const words = delistingMessages[language];
  const to = paths(language);
  return (
    <>
      <CompanyPartTitle
        language={language}
        company={company}
        title={words.title(company.name)}
        purpose={words.purpose}
      />
      <p className="mb-5 prose-width">{words.effects}</p>
      {view.state !== null && view.at !== null && (
        <div className="notice mb-5 max-w-xl">
          <p>{view.state === 'delisted' ? words.delisted(momentText(view.at)) : words.proposed(momentText(view.at))}</p>
          <p className="whitespace-pre-line wrap-anywhere">{view.reason}</p>
          {view.state === 'proposed' && view.own && <p>{words.ownWaits}</p>}
        </div>
      )}
      <AllianceForm language={language} action={to.companyDelisting(company.slug)} fault={fault}>
        {view.state === null ? (
          <LongTextField name="reason" label={words.reason} hint={words.reasonHint} />
        ) : (
          <LongTextField name="reason" label={words.answer} hint={words.answerHint} required={false} />
        )}
        <FormActions>
          {view.state === null && (
            <button type="submit" name="move" value="propose" className="button">
              {words.propose}
            </button>
          )}
          {view.moves.map((move, index) => (
            <button
              key={move}
              type="submit"
              name="move"
              value={move}
              className={index === 0 ? 'button' : 'button button-secondary'}
            >
              {words.moves[move]}
            </button>
          ))}
          <a href={to.company(company.slug)}>{words.back}</a>
        </FormActions>
      </AllianceForm>
    </>
  );
}
