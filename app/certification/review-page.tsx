import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from './desk-messages';
import { explainDesk } from './desk-refusals';
import type { ReviewView } from './desk-view';
import { certificationMessages } from './messages';
import { talentMessages } from './talent-messages';

/** One application beside what the candidate put on record, and the decision. */
export function ReviewPage({ language, review, fault }: { language: Language; review: ReviewView; fault: FormFault | null }) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={`${words.review} ${review.reference}`} above={[[to.certificationDesk(), words.title]]} />
      <div className="grid max-w-5xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="record">
          <h2 id="record">{words.record}</h2>
          <dl className="facts">
            <dt>{words.scheme}</dt>
            <dd>
              <a href={to.scheme(review.occupationId, review.level)}>{review.title}</a>
            </dd>
            <dt>{words.name}</dt>
            <dd>{review.name}</dd>
            <dt>{words.submitted}</dt>
            <dd>{review.submittedOn ?? '–'}</dd>
            <dt>{words.route}</dt>
            <dd>{review.route === null ? '–' : words.routeText(String(review.route))}</dd>
          </dl>
          {review.appealReason && (
            <p className="notice notice-warning mt-3 whitespace-pre-line">
              {words.appeal}: {review.appealReason}
            </p>
          )}
          <Record language={language} review={review} />
        </section>
        <section aria-labelledby="decision">
          <h2 id="decision" className="mb-3">
            {words.review}
          </h2>
          {review.open ? (
            <Form action={to.certificationReview(review.id)} fault={fault} explain={(refusal) => explainDesk(language, refusal)} faultTitle={words.faultTitle}>
              <LongTextField name="reason" label={words.reason} required={false} rows={4} />
              <FormActions>
                {(['accept', 'return', 'refuse'] as const).map((decision) => (
                  <button key={decision} type="submit" name="decision" value={decision} className={decision === 'accept' ? 'button' : 'button button-secondary'}>
                    {words.decide[decision]}
                  </button>
                ))}
              </FormActions>
            </Form>
          ) : (
            <p>
              {words.decided} {review.reason}
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Record({ language, review }: { language: Language; review: ReviewView }) {
  const words = talentMessages[language];
  const { person } = review;
  if (!person) return null;
  const parts = [
    [words.parts.work, person.work.map((one) => `${one.from} – ${one.until ?? words.ongoing} ${one.employer}`)],
    [words.parts.education, person.education.map((one) => `${one.completedOn} ${one.school} ${certificationMessages[language].education[one.level]}`)],
    [words.parts.training, person.training.map((one) => `${one.completedOn} ${one.course} ${one.hours} h`)],
  ] as const;
  return (
    <>
      {parts.map(([name, lines]) => (
        <div key={name} className="mt-3">
          <h3>{name}</h3>
          {lines.length === 0 && <p>{words.none}</p>}
          <ul className="list-disc ps-5">
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
