import { dateInChina } from '../calendar/working-days';
import type { NamedCompany } from '../companies/named-company.server';
import { OwnCompanyTitle } from '../alliance/profile/own-company-title';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm, Submit } from '../ui/form';
import { LongTextField, TextField } from '../ui/form-fields';
import { CountMark } from '../talent-counts/counts-page';
import type { CountsView } from '../talent-counts/counts-view.server';
import { CutForm } from '../talent-counts/cut-form';
import { talentCountMessages } from '../talent-counts/messages';
import { smallestGroup } from '../gaps/smallest-group';
import type { FormFault } from '../web/form-fault';
import type { FirmInterest } from './interest';
import { InterestForm } from './interest-form';
import { interestDays, interestsPerDay } from './interest-state';
import { interestMessages } from './messages';
import { SharedAnswerFacts } from './shared-answer';

interface Props {
  language: Language;
  company: NamedCompany;
  /** The published counts for the cut chosen; null while nothing is published. */
  counts: CountsView | null;
  interests: readonly (FirmInterest & { readonly group: string })[];
  sent: boolean;
  fault: FormFault | null;
}

/** Where a member firm chooses a group of holders, writes to it, and reads answers. */
export function FirmInterestsPage({ language, company, counts, interests, sent, fault }: Props) {
  const words = interestMessages[language].firm;
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.link} purpose={words.purpose} />
      <div className="space-y-10">
        {sent && (
          <p role="status" className="notice notice-good prose-width">
            {words.sent}
          </p>
        )}
        <section aria-labelledby="group" className="space-y-3">
          <h2 id="group">{words.numbers}</h2>
          {counts ? (
            <>
              <CutForm
                language={language}
                action={to.companyInterests(company.slug)}
                cut={counts.cut}
                choices={counts.choices}
              />
              <Write language={language} slug={company.slug} counts={counts} fault={fault} />
            </>
          ) : (
            <p className="notice prose-width">{talentCountMessages[language].none}</p>
          )}
        </section>
        <section aria-labelledby="own" className="space-y-3">
          <h2 id="own">{words.own}</h2>
          {interests.length === 0 && <p>{words.none}</p>}
          <ul className="max-w-3xl space-y-4">
            {interests.map((interest) => (
              <Own key={interest.id} language={language} slug={company.slug} interest={interest} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Write({
  language,
  slug,
  counts,
  fault,
}: {
  language: Language;
  slug: string;
  counts: CountsView;
  fault: FormFault | null;
}) {
  const words = interestMessages[language].firm;
  const { answer, cut } = counts;
  if (!cut.chain || !answer) return <p>{words.chooseChain}</p>;
  if (answer.atLeast < smallestGroup) return <p className="notice notice-warning prose-width">{words.tooFew}</p>;
  const text = talentCountMessages[language].answer(String(answer.atLeast));
  return (
    <>
      <p>
        <strong>{text}</strong>
        <CountMark language={language} what={text} asOf={counts.asOf} />
      </p>
      <h3>{words.write}</h3>
      <p className="prose-width text-sm text-muted">{words.sendText(String(interestsPerDay), String(interestDays))}</p>
      <InterestForm language={language} action={paths(language).companyInterests(slug, cut)} fault={fault}>
        {(['chain', 'level', 'region', 'segment'] as const).map((field) => (
          <input key={field} type="hidden" name={field} value={cut[field] ?? ''} />
        ))}
        <LongTextField name="work" label={words.work} hint={words.workHint} rows={5} />
        <TextField name="place" label={words.place} autoComplete="off" />
        <TextField name="contact" label={words.contact} autoComplete="off" />
        <Submit>{words.send}</Submit>
      </InterestForm>
    </>
  );
}

function Own({
  language,
  slug,
  interest,
}: {
  language: Language;
  slug: string;
  interest: FirmInterest & { readonly group: string };
}) {
  const words = interestMessages[language].firm;
  return (
    <li className="card space-y-2">
      <h3>{interest.group}</h3>
      <p>
        <span className="tag">{words.standings[interest.standing]}</span>{' '}
        <span className="text-sm text-muted">{`${dateInChina(new Date(interest.createdAt))} – ${dateInChina(new Date(interest.expiresAt))}`}</span>
      </p>
      {interest.reason && <p className="text-missing-text">{interest.reason}</p>}
      <p className="whitespace-pre-line wrap-anywhere">{interest.work}</p>
      <p className="text-sm text-muted wrap-anywhere">{interest.place}</p>
      <h4 className="font-semibold">{words.answers}</h4>
      {interest.answers.length === 0 && <p className="text-sm text-muted">{words.noAnswers}</p>}
      <ul className="space-y-3">
        {interest.answers.map((answer) => (
          <li key={answer.at + answer.shared.email} className="border-t border-line pt-2">
            <p className="text-sm text-muted">{dateInChina(new Date(answer.at))}</p>
            <SharedAnswerFacts language={language} shared={answer.shared} />
          </li>
        ))}
      </ul>
      {interest.standing === 'open' && (
        <ButtonForm action={paths(language).companyInterest(slug, interest.id)}>
          {words.withdraw}
          <span className="sr-only"> {interest.group}</span>
        </ButtonForm>
      )}
    </li>
  );
}
