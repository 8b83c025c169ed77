import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from './desk-messages';
import { explainDesk } from './desk-refusals';
import type { CertificationDesk } from './desk-view';
import { standingWords } from './scheme-list-page';
import { SessionTable } from './session-pages';

export function DeskFaults({ language, fault }: { language: Language; fault: FormFault | null }) {
  if (!fault) return null;
  return (
    <div role="alert" className="notice notice-missing mb-5 max-w-2xl">
      <p className="font-semibold">{certificationDeskMessages[language].faultTitle}</p>
      <ul className="list-disc ps-5">
        {fault.refusals.map((refusal, index) => (
          <li key={index}>{explainDesk(language, refusal)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Everything certification waits for: reviews, sessions, schemes to adopt. */
export function CertificationDeskPage({ language, desk, fault }: { language: Language; desk: CertificationDesk; fault: FormFault | null }) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} actions={desk.mayEdit && <a href={to.certificationDeskSessions()} className="button">{words.plan}</a>} />
      <DeskFaults language={language} fault={fault} />
      <div className="space-y-10">
        {desk.mayReview && (
          <section aria-labelledby="reviews">
            <h2 id="reviews">{words.reviews}</h2>
            {desk.reviews.length === 0 && <p>{words.noReviews}</p>}
            <ul className="space-y-1">
              {desk.reviews.map((one) => (
                <li key={one.id}>
                  {one.submittedOn} <a href={to.certificationReview(one.id)}>{one.title} · {one.reference}</a> {one.appeal && <span className="tag">{words.appeal}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="sessions">
          <h2 id="sessions">{words.sessions}</h2>
          <SessionTable language={language} sessions={desk.sessions} />
        </section>
        <section aria-labelledby="schemes">
          <h2 id="schemes">{words.schemes}</h2>
          <SchemeTable language={language} desk={desk} />
        </section>
      </div>
    </>
  );
}

function SchemeTable({ language, desk }: { language: Language; desk: CertificationDesk }) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  return (
    <table className="data-table data-table-cards mt-2 max-w-5xl">
      <thead>
        <tr>
          <th scope="col">{words.scheme}</th>
          <th scope="col">{words.standing}</th>
          {desk.mayEdit && <th scope="col">{words.moves}</th>}
        </tr>
      </thead>
      <tbody>
        {desk.schemes.map((scheme) => {
          const moves = scheme.proposedVersion === null ? (scheme.standing.kind === 'draft' ? (['adopt'] as const) : []) : scheme.proposedByMe ? (['return'] as const) : (['publish', 'return'] as const);
          return (
            <tr key={`${scheme.occupationId} ${scheme.level}`}>
              <th scope="row">
                <a href={to.scheme(scheme.occupationId, scheme.level)}>{scheme.title}</a>
              </th>
              <td data-label={words.standing}>
                {standingWords(language, scheme.standing)}
                {scheme.proposedVersion !== null && <span className="block">{words.proposed(String(scheme.proposedVersion))}</span>}
              </td>
              {desk.mayEdit && (
                <td data-label={words.moves}>
                  <div className="flex flex-wrap gap-2">
                    {moves.map((move) => (
                      <ButtonForm key={move} action={to.certificationDeskSchemes()} values={{ occupation: scheme.occupationId, level: String(scheme.level), move }}>
                        {words.move[move]}
                        <span className="sr-only"> {scheme.title}</span>
                      </ButtonForm>
                    ))}
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
