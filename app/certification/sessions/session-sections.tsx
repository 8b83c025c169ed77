import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable, type Column } from '../../ui/data-table';
import { PageLinks } from '../../ui/page-links';
import { sessionMessages } from './session-messages';
import type { SessionDesk } from './session-view';

/** Seats in their order, then the waiting list in its own: numbers only. */
export function SeatTable({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{words.seats}</h2>
      {view.lines.lines.length === 0 ? (
        <p className="mt-2">{words.noSeats}</p>
      ) : (
        <div className="scroll-box mt-2 max-h-96">
          <DataTable
            cards={false}
            caption={words.seats}
            rows={view.lines.lines}
            keyOf={(line) => line.candidateNumber}
            columns={[
              { heading: words.seat, number: true, cell: (line) => line.seat ?? words.waiting },
              {
                heading: words.candidate,
                namesRow: true,
                className: 'tabular-nums',
                cell: (line) => (
                  <>
                    {line.candidateNumber} {line.absence && <span className="tag">{words.absence[line.absence]}</span>}{' '}
                    {line.matched && <span className="tag">{words.absence.matched}</span>}{' '}
                    {line.state === 'sat' && <span className="tag">{words.sat}</span>}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
      <PageLinks
        language={language}
        label={words.seats}
        of={view.lines}
        address={(page) => to.certificationDeskSeats(view.id, page)}
      />
      {view.mayEdit && view.held > 0 && (
        <ul className="link-list mt-2">
          <li>
            <a href={to.sessionPart(view.id, 'names')}>{words.names}</a>
          </li>
          {view.mayNoteAbsence && (
            <li>
              <a href={to.sessionPart(view.id, 'attendance')}>{words.attendance}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** For each paper, how many are complete and who is awaited. */
export function ProgressTable({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language];
  const awaited = ['first', 'second', 'third'] as const;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progress}</h2>
      <DataTable
        className="mt-2"
        rows={view.progress}
        keyOf={(paper) => paper.id}
        columns={[
          { heading: words.paper, namesRow: true, cell: (paper) => paper.name },
          { heading: words.done, number: true, cell: (paper) => paper.done },
          ...awaited.map((who): Column<SessionDesk['progress'][number]> => ({
            heading: words.awaiting[who],
            number: true,
            cell: (paper) => paper[who],
          })),
        ]}
      />
    </section>
  );
}

export function AppealList({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language];
  return (
    <section aria-labelledby="appeals">
      <h2 id="appeals">{words.appeals}</h2>
      <ul className="link-list mt-2">
        {view.appeals.map((appeal) => (
          <li key={appeal.id}>
            <a href={paths(language).certificationAppeal(appeal.id)}>{words.appeal.title(appeal.candidateNumber)}</a> ·{' '}
            {words.appealStates[appeal.state]}
          </li>
        ))}
      </ul>
    </section>
  );
}
