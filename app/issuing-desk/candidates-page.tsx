import { sessionTime } from '../certification/sessions/session-time';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable, type Column } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { IssuingFaults } from './desk-parts';
import type { CandidateLine, SessionCandidates } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing } from './refusals';

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
    <DataTable
      className="max-w-6xl"
      rows={session.candidates}
      keyOf={(one) => one.applicationId}
      columns={[
        session.mayPropose && {
          heading: own.choose,
          cell: (one) =>
            choose(one) && (
              <input
                type="checkbox"
                name="candidate"
                value={one.applicationId}
                defaultChecked
                aria-label={own.chooseWho(`${one.name} ${one.candidateNumber}`)}
                className="field-tick"
              />
            ),
        },
        { heading: own.candidate, namesRow: true, cell: (one) => one.name },
        { heading: own.number, cell: (one) => one.candidateNumber },
        ...bodies.map((name): Column<CandidateLine> => ({
          heading: name,
          cell: (one) => (
            <Possible
              language={language}
              body={one.bodies.find((line) => line.name === name)}
              validUntil={session.validUntil}
            />
          ),
        })),
      ]}
    />
  );
}

interface PossibleProps {
  language: Language;
  body: CandidateLine['bodies'][number] | undefined;
  validUntil: string | null;
}

/** Whether a body may issue to a candidate, and until when, or why not. */
function Possible({ language, body, validUntil }: PossibleProps) {
  const own = certificateDeskMessages[language].session;
  if (!body) return '–';
  if (body.refusal) return <span className="text-missing-text">▲ {explainIssuing(language, body.refusal)}</span>;
  return (
    <>
      ✓ {validUntil === null ? own.forGood : own.possible(validUntil)}{' '}
      <span className="block text-sm text-muted">{own.drawn}</span>
    </>
  );
}
