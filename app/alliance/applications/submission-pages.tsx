import type { Language } from '../../i18n/language';
import { brackets, clauses } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, FormActions } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { LikenessReason } from './likeness';
import { AllianceForm, Faults } from '../alliance-form';
import { Answers } from './application-answers';
import { applicationMessages } from './application-messages';
import { firmOnRecord } from './claim-instead';
import { missingSentence } from './missing-words';
import type { SectionProps } from './section-parts';

/** Why two records may be one firm, in one line. */
export function likenessWords(language: Language, reasons: readonly LikenessReason[]): string {
  const words = applicationMessages[language].likeness;
  const percent = (score: number) => String(Math.round(score * 100));
  return clauses(
    language,
    reasons,
    (reason) =>
      `${reason.kind === 'uscc' ? words.uscc : reason.kind === 'website' ? words.website : words[reason.kind](percent(reason.score))}${brackets(language, reason.value)}`,
  );
}

/** The last look: what is missing, who on record may be the same, the answers, and the button. */
export function SubmissionPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const to = paths(language);
  const { missing, duplicates } = page;
  const isNew = page.application.kind === 'new';
  const onRecord = firmOnRecord(page) !== null;
  return (
    <>
      <PageTitle
        language={language}
        title={words.submission.title}
        purpose={words.submission.purpose}
        above={[
          [to.applications(), words.list.title],
          [to.application(page.id), page.reference],
        ]}
      />
      <div className="max-w-3xl space-y-8">
        <Faults language={language} fault={fault} />
        {missing.length > 0 && (
          <section className="notice notice-missing">
            <h2>{words.submission.missing}</h2>
            <ul className="list-disc ps-5">
              {missing.map((one) => (
                <li key={`${one.field} ${one.code}`}>
                  <a href={to.applicationSection(page.id, one.section)}>
                    {missingSentence(language, one, page.segmentNames)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {duplicates.length > 0 && (
          <section className="notice notice-warning space-y-2">
            <h2>{words.submission.duplicates}</h2>
            <p>{onRecord ? words.submission.onRecord : words.submission.duplicatesText}</p>
            <ul className="space-y-3">
              {duplicates.map((one) => (
                <li key={one.companyId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <span className="min-w-0">
                    <a href={to.company(one.slug)}>{one.nameZh}</a>
                    <span className="second-name wrap-anywhere">{likenessWords(language, one.reasons)}</span>
                  </span>
                  {isNew && (
                    <ButtonForm action={to.applications()} values={{ company: String(one.companyId), sure: 'yes' }}>
                      {words.submission.claimIt}
                      <span className="sr-only"> {one.nameZh}</span>
                    </ButtonForm>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Answers language={language} page={page} />
        <p>
          <a href={to.application(page.id)}>{words.submission.change}</a>
        </p>
        {missing.length === 0 && !onRecord && (
          <AllianceForm language={language} action={to.applicationSubmission(page.id)} fault={null}>
            <input type="hidden" name="revision" value={page.application.revision} />
            <FormActions>
              <button type="submit" className="button">
                {duplicates.length > 0 && isNew ? words.submission.notUs : words.submission.button}
              </button>
              <a href={to.application(page.id)}>{words.back}</a>
            </FormActions>
          </AllianceForm>
        )}
      </div>
    </>
  );
}

export function WithdrawalPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.withdrawal.title}
        purpose={words.withdrawal.purpose}
        above={[
          [to.applications(), words.list.title],
          [to.application(page.id), page.reference],
        ]}
      />
      <AllianceForm language={language} action={to.applicationWithdrawal(page.id)} fault={fault}>
        <FormActions>
          <button type="submit" className="button">
            {words.withdrawal.button}
          </button>
          <a href={to.application(page.id)}>{words.withdrawal.keep}</a>
        </FormActions>
      </AllianceForm>
    </>
  );
}

export function AppealPage({ language, page, fault, days }: SectionProps & { days: number }) {
  const words = applicationMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.appeal.title}
        purpose={words.appeal.purpose(String(days))}
        above={[
          [to.applications(), words.list.title],
          [to.application(page.id), page.reference],
        ]}
      />
      <div className="notice notice-missing mb-5 max-w-xl">
        <p>{page.application.decisionReason}</p>
      </div>
      <AllianceForm language={language} action={to.applicationAppeal(page.id)} fault={fault}>
        <LongTextField name="reason" label={words.appeal.reason} rows={5} />
        <FormActions>
          <button type="submit" className="button">
            {words.appeal.button}
          </button>
          <a href={to.application(page.id)}>{words.back}</a>
        </FormActions>
      </AllianceForm>
    </>
  );
}
