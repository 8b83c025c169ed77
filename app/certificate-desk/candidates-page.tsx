import { sessionTime } from '../certification/sessions/session-time';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { IssuingFaults } from './desk-parts';
import type { CandidateLine, SessionCandidates } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing } from './refusal-messages';

/** Preview of a batch: who passed, and what each body would certify today or why not. */
export function CandidatesPage({
  language,
  session,
  fault,
}: {
  language: Language;
  session: SessionCandidates;
  fault: FormFault | null;
}) {
  const words = certificateDeskMessages[language];
  const own = words.session;
  const to = paths(language);
  const { candidates } = session;
  const table = <Candidates language={language} session={session} />;
  return (
    <>
      <PageTitle
        language={language}
        title={`${session.title} · ${sessionTime(session)}`}
        purpose={own.purpose}
        above={[[to.certificateDesk(), words.title]]}
      />
      <IssuingFaults language={language} fault={fault} />
      {candidates.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <>
          <p className="mb-3">{own.sum(String(session.possible), String(session.impossible))}</p>
          {session.all > candidates.length && (
            <p className="mb-3">{own.partOfAll(String(candidates.length), String(session.all))}</p>
          )}
          {session.mayPropose ? (
            <PostForm action={to.certificateSession(session.id)}>
              <TicksShown name="candidate" />
              {table}
              {session.possible > 0 && (
                <p className="mt-4">
                  <button type="submit" className="button">
                    {own.button}
                  </button>
                </p>
              )}
            </PostForm>
          ) : (
            table
          )}
        </>
      )}
    </>
  );
}

function Candidates({ language, session }: { language: Language; session: SessionCandidates }) {
  const words = certificateDeskMessages[language];
  const own = words.session;
  const bodies = [...new Set(session.candidates.flatMap((one) => one.bodies.map((body) => body.name)))];
  const choose = (one: CandidateLine) => one.bodies.some((body) => body.refusal === null);
  return (
    <table className="data-table data-table-cards max-w-6xl">
      <thead>
        <tr>
          {session.mayPropose && <th scope="col">{own.choose}</th>}
          <th scope="col">{own.candidate}</th>
          <th scope="col">{own.number}</th>
          {bodies.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {session.candidates.map((one) => (
          <tr key={one.applicationId}>
            {session.mayPropose && (
              <td data-label={own.choose}>
                {choose(one) && (
                  <input
                    type="checkbox"
                    name="candidate"
                    value={one.applicationId}
                    defaultChecked
                    aria-label={own.chooseWho(`${one.name} ${one.candidateNumber}`)}
                    className="field-tick"
                  />
                )}
              </td>
            )}
            <th scope="row">{one.name}</th>
            <td data-label={own.number}>{one.candidateNumber}</td>
            {bodies.map((name) => {
              const body = one.bodies.find((line) => line.name === name);
              return (
                <td key={name} data-label={name}>
                  {!body && '–'}
                  {body &&
                    (body.refusal ? (
                      <span className="text-missing-text">▲ {explainIssuing(language, body.refusal)}</span>
                    ) : (
                      <>
                        ✓ {session.validUntil === null ? own.forGood : own.possible(session.validUntil)}{' '}
                        <span className="block text-sm text-muted">{own.drawn}</span>
                      </>
                    ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
