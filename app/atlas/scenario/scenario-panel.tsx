import { DataTable } from '../../ui/data-table';
import { scenarioMessages } from './scenario-messages';
import { BesideTable } from './beside-table';
import { EditItem } from './edit-item';
import { ScenarioCounter } from './scenario-counter';
import type { ReachView, ScenarioView } from './scenario-view';
import type { Language } from '../../i18n/language';

/**
 * The panel of a what-if, in the order of deciding: what it adds up to, what was supposed and who could come, what
 * reaches a target, and what to do with it.
 */
export function ScenarioPanel({ view }: { view: ScenarioView }) {
  const words = scenarioMessages[view.language];
  return (
    <section id="scenario" aria-label={words.title} className="atlas-panel scenario">
      {view.refused ? (
        <p>
          {view.refused.text} {view.refused.href && <a href={view.refused.href}>{words.seeRegistry}</a>}
        </p>
      ) : (
        <Computed view={view} />
      )}
    </section>
  );
}

function Computed({ view }: { view: ScenarioView }) {
  const { language } = view;
  const words = scenarioMessages[language];
  return (
    <>
      {view.counter && <ScenarioCounter language={language} counter={view.counter} />}
      {view.notes.map((note) => (
        <p key={note} className="notice notice-warning">
          {note}
        </p>
      ))}
      <DataTable
        cards={false}
        className="scenario-figures"
        label={words.counter}
        rows={view.figures}
        keyOf={(row) => row.name}
        columns={[
          { heading: words.figure, namesRow: true, cell: (row) => row.name },
          { heading: words.before, number: true, cell: (row) => row.before },
          { heading: words.after, number: true, cell: (row) => row.after },
          { heading: words.difference, number: true, cell: (row) => row.difference },
        ]}
      />
      {view.together && <p>{view.together}</p>}
      <h2>{words.made}</h2>
      {view.edits.length === 0 && <p className="scenario-nothing text-muted">{words.nothing}</p>}
      <ol className="scenario-edits">
        {view.edits.map((edit) => (
          <EditItem key={edit.key} language={language} edit={edit} />
        ))}
      </ol>
      {view.talentNote && <p className="text-sm text-muted">{view.talentNote}</p>}
      {view.next && <Next view={view.next} />}
      {view.firms.length > 0 && <Firms view={view} />}
      {view.reach && <Reach language={language} reach={view.reach} />}
      <p className="scenario-ways no-print">
        {view.saveHref && (
          <a className="button button-primary" href={view.saveHref}>
            {words.save}
          </a>
        )}
        {view.needHref && (
          <a href={view.needHref} rel="nofollow">
            {words.postNeed}
          </a>
        )}
        {view.undoHref && <a href={view.undoHref}>{words.undo}</a>}
        {view.clearHref && <a href={view.clearHref}>{words.clear}</a>}
        {view.putAsideHref && <a href={view.putAsideHref}>{words.put}</a>}
      </p>
      {view.beside.length > 0 && <BesideTable language={language} columns={view.beside} />}
      <h2>{words.chains}</h2>
      <DataTable
        cards={false}
        className="scenario-figures scenario-chains"
        label={words.chains}
        rows={view.chains}
        keyOf={(row) => row.name}
        columns={[
          { heading: words.chain, namesRow: true, cell: (row) => row.name },
          { heading: words.chainPaths, number: true, cell: (row) => row.paths },
          { heading: words.chainLinks, number: true, cell: (row) => row.links },
          { heading: words.chainSegments, number: true, cell: (row) => row.segments },
        ]}
      />
    </>
  );
}

function Firms({ view: { language, firms } }: { view: ScenarioView }) {
  const words = scenarioMessages[language];
  return (
    <details className="scenario-firms no-print">
      <summary>{words.loseFirm}</summary>
      <p className="text-muted">{words.loseFirmHelp}</p>
      <ul>
        {firms.map(({ name, href, lost }) => (
          <li key={href}>
            <a href={href} className={lost ? 'line-through' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Next({ view }: { view: NonNullable<ScenarioView['next']> }) {
  return (
    <p className="scenario-next">
      {view.text}{' '}
      {view.segments.map((segment) => (
        <a key={segment.href} className="no-print" href={segment.href}>
          {`+ ${segment.name}`}
        </a>
      ))}
    </p>
  );
}

function Reach({ language, reach }: { language: Language; reach: ReachView }) {
  const words = scenarioMessages[language];
  return (
    <>
      <h2>{words.reachForm}</h2>
      <p className="choices">
        <span>{words.reach}</span>
        {reach.choices.map((choice) => (
          <a key={choice.href} href={choice.href} aria-current={choice.current ? 'true' : undefined}>
            {choice.name}
          </a>
        ))}
      </p>
      {reach.text && <p>{reach.text}</p>}
      {reach.sets.length > 0 && (
        <ul className="scenario-sets">
          {reach.sets.map((set) => (
            <li key={set.href}>
              <a href={set.href}>{set.name}</a>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="scenario-bar-gain" width={set.width} height="8" />
              </svg>
              <strong>{set.complete}</strong>
            </li>
          ))}
        </ul>
      )}
      {reach.inAll && <p>{reach.inAll}</p>}
    </>
  );
}
