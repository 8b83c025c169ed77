import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, Form, FormActions } from '../ui/form';
import { LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from '../certification/desk-messages';
import { DueMark } from './desk-page';
import { explainDesk } from '../certification/refusals';
import { ReturnedComparison } from '../certification/applications/returned-comparison';
import type { ReviewView } from '../certification/applications/review-view';
import { entryLines } from '../certification/applications/entry-words';
import { TalentEvidenceList } from '../certification/applications/evidence-list';
import { talentMessages } from '../certification/talent/talent-messages';
import { entriesOf, recordParts } from '../certification/talent/talent-record';

interface Props {
  language: Language;
  review: ReviewView;
  fault: FormFault | null;
}

/**
 * One application: what the route asks beside what the candidate put on record, and the decision of who has it in hand.
 */
export function ReviewPage({ language, review, fault }: Props) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={`${words.review} ${review.reference}`}
        above={[[to.certificationDesk(), words.title]]}
      />
      <Facts language={language} review={review} />
      <ReturnedComparison language={language} review={review} />
      {review.open && review.holder?.mine ? (
        <>
          <Form
            action={to.certificationReview(review.id)}
            fault={fault}
            explain={(refusal) => explainDesk(language, refusal)}
            faultTitle={words.faultTitle}
            className="max-w-6xl!"
          >
            <div className="grid gap-10 lg:grid-cols-2">
              <Record language={language} review={review} remarks />
              <div className="space-y-5">
                <LongTextField name="reason" label={words.reason} hint={words.reasonHint} required={false} rows={4} />
                <FormActions>
                  {(['accept', 'return', 'refuse'] as const).map((decision) => (
                    <button
                      key={decision}
                      type="submit"
                      name="decision"
                      value={decision}
                      className={decision === 'accept' ? 'button' : 'button button-secondary'}
                    >
                      {words.decide[decision]}
                    </button>
                  ))}
                </FormActions>
              </div>
            </div>
          </Form>
          <div className="mt-6">
            <ButtonForm action={to.certificationReviewHolding(review.id)} values={{ holding: 'release' }}>
              {words.release}
            </ButtonForm>
          </div>
        </>
      ) : (
        <>
          {review.open ? (
            <Taking language={language} review={review} fault={fault} />
          ) : (
            <p className="mb-6">
              {words.decided} {review.reason}
            </p>
          )}
          <Record language={language} review={review} remarks={false} />
        </>
      )}
    </>
  );
}

function Facts({ language, review }: Omit<Props, 'fault'>) {
  const words = certificationDeskMessages[language];
  return (
    <div className="mb-6 max-w-3xl">
      <dl className="facts">
        <dt>{words.scheme}</dt>
        <dd>
          <a href={paths(language).scheme(review.occupationId, review.level)}>{review.title}</a>
        </dd>
        <dt>{words.name}</dt>
        <dd>{review.name}</dd>
        <dt>{review.appealReason === null ? words.submitted : words.appealed}</dt>
        <dd>
          {review.submittedOn ?? '–'}{' '}
          {review.dueOn && <DueMark language={language} due={{ dueOn: review.dueOn, clock: review.clock }} />}
        </dd>
        <dt>{words.route}</dt>
        <dd>{review.route === null ? '–' : words.routeText(String(review.route))}</dd>
        {review.asks.length > 0 && (
          <>
            <dt>{words.asks}</dt>
            <dd>
              <ul className="list-disc ps-5">
                {review.asks.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {review.appealReason && (
        <p className="notice notice-warning mt-3 whitespace-pre-line">
          {words.appeal}
          {colon(language)}
          {review.appealReason}
        </p>
      )}
    </div>
  );
}

/** Nobody decides what they have not taken; what another holds can be freed with a reason. */
function Taking({ language, review, fault }: Props) {
  const words = certificationDeskMessages[language];
  const action = paths(language).certificationReviewHolding(review.id);
  return (
    <section className="card mb-6 max-w-3xl" aria-label={words.review}>
      <Form
        action={action}
        fault={fault}
        explain={(refusal) => explainDesk(language, refusal)}
        faultTitle={words.faultTitle}
      >
        <input type="hidden" name="holding" value={review.holder ? 'release' : 'take'} />
        <p>{review.holder ? words.heldBy(review.holder.email ?? '–', review.holder.since) : words.takeText}</p>
        {review.holder && <TextField name="reason" label={words.releaseReason} autoComplete="off" />}
        <FormActions>
          <button type="submit" className={review.holder ? 'button button-secondary' : 'button'}>
            {review.holder ? words.release : words.take}
          </button>
        </FormActions>
      </Form>
    </section>
  );
}

/** The record as it was handed in, each entry with its evidence and, for who decides, room for a remark. */
function Record({ language, review, remarks }: Omit<Props, 'fault'> & { remarks: boolean }) {
  const words = certificationDeskMessages[language];
  const talent = talentMessages[language];
  const { person } = review;
  if (!person) return null;
  const names = new Map(review.names);
  return (
    <section aria-labelledby="record" className="max-w-3xl">
      <h2 id="record">{words.record}</h2>
      {recordParts.map((part) => (
        <div key={part} className="mt-3">
          <h3>{talent.parts[part]}</h3>
          {person[part].length === 0 && <p>{talent.none}</p>}
          <ul className="space-y-3">
            {entryLines(language, person, part, names).map((line, index) => {
              const evidence = entriesOf(person, part)[index]!.evidence ?? [];
              const summary = part === 'projects' ? person.projects[index]!.summary : '';
              const place = `${part}.${index}`;
              return (
                <li key={index} className="card space-y-2">
                  <p className="font-semibold">{line}</p>
                  {summary && <p>{summary}</p>}
                  {evidence.length === 0 ? (
                    <p className="text-muted">{words.noEvidence}</p>
                  ) : (
                    <TalentEvidenceList language={language} evidence={evidence} files={review.files} />
                  )}
                  {remarks ? (
                    <TextField
                      name={`remark.${place}`}
                      label={words.remark}
                      required={false}
                      autoComplete="off"
                      value={review.remarks[place]}
                    />
                  ) : (
                    review.remarks[place] && <p className="notice notice-warning">{review.remarks[place]}</p>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
