import { PresenceBox, PresenceText } from '../gaps/presence-box';
import { SourceMark } from '../ui/source-mark';
import { atlasMessages } from './messages';
import { PathsBetweenSection } from './paths-between-section';
import type { PanelNeighbour, PanelView } from './panel-view';
import { scenarioMessages } from './scenario/scenario-messages';

/** What is known of the selected segment: a sheet that stays at the foot of the window while the drawing is in view. */
export function SegmentPanel({ panel }: { panel: PanelView }) {
  const words = atlasMessages[panel.language];
  const { between } = panel;
  return (
    <section id="segment" aria-label={words.segmentDetails} className="atlas-panel">
      <header className="atlas-panel-head">
        <h2>
          {panel.name} <span className="text-base font-normal text-muted">{`${panel.chain} · ${panel.tier}`}</span>
        </h2>
        {panel.judged && (
          <PresenceText language={panel.language} lens={panel.lens} presence={panel.presence} firms={panel.firmCount} />
        )}
        {panel.paths[0] && (
          <p className="atlas-panel-paths">
            {panel.paths[0]}
            <SourceMark language={panel.language} what={panel.paths[0]} provenance={panel.provenance} />
          </p>
        )}
        <a className="atlas-panel-close" href={panel.closeHref} data-select="">
          {words.close}
        </a>
      </header>
      <Leafing panel={panel} />
      <div className="atlas-panel-body">
        {between?.found && <PathsBetweenSection language={panel.language} between={between} />}
        <div>
          <p>
            {panel.description}
            <SourceMark
              language={panel.language}
              what={words.segmentSource}
              provenance={{ source: panel.source, asOf: null }}
            />
          </p>
          <ul className="atlas-panel-list">
            {panel.paths.slice(1).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {panel.judged && <Findings panel={panel} />}
          <p>
            <a href={panel.talentHref} className="inline-flex min-h-6 items-center">
              {panel.talent}
            </a>
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            {panel.tryHref && (
              <a href={panel.tryHref} className="inline-flex min-h-6 items-center">
                {scenarioMessages[panel.language].tryFill}
              </a>
            )}
            <a href={panel.segmentHref} className="inline-flex min-h-6 items-center">
              {words.segmentPage}
            </a>
            <a href={panel.directoryHref} className="inline-flex min-h-6 items-center">
              {words.directory}
            </a>
            {panel.projects && (
              <a href={panel.projects.href} className="inline-flex min-h-6 items-center">
                {panel.projects.text}
              </a>
            )}
            <a href={panel.needHref} rel="nofollow" className="inline-flex min-h-6 items-center">
              {words.postNeed}
            </a>
          </p>
        </div>
        <div>
          <h3>{panel.hereTitle}</h3>
          {panel.unsourced && (
            <p>
              <a href={panel.unsourced.href}>{panel.unsourced.text}</a>
            </p>
          )}
          <ul className="atlas-panel-list">
            {panel.here.map((firm) => (
              <li key={firm.href}>
                <a href={firm.href}>{firm.name}</a>
                <SourceMark language={panel.language} what={firm.name} provenance={firm.provenance} />
              </li>
            ))}
            {panel.hereMore && (
              <li>
                <a href={panel.directoryHref}>{panel.hereMore}</a>
              </li>
            )}
          </ul>
          <h3>{panel.elsewhereTitle}</h3>
          <ul className="atlas-panel-list">
            {panel.elsewhere.map((region) => (
              <li key={region.href}>
                <a href={region.href}>{region.name}</a>{' '}
                {region.companies.map((firm, index) => (
                  <span key={firm.href}>
                    {index > 0 && ' · '}
                    <a href={firm.href}>{firm.name}</a>
                  </span>
                ))}
                {region.more && <span className="text-muted"> {region.more}</span>}
              </li>
            ))}
            {panel.elsewhereMore && (
              <li>
                <a href={panel.directoryHref}>{panel.elsewhereMore}</a>
              </li>
            )}
          </ul>
        </div>
        <Neighbours panel={panel} title={words.needs} none={words.needsNothing} neighbours={panel.needs} />
        <Neighbours panel={panel} title={words.feeds} none={words.feedsNothing} neighbours={panel.feeds} />
        {between && !between.found && <PathsBetweenSection language={panel.language} between={between} />}
      </div>
    </section>
  );
}

/** Where the drawing is not in view: on to the segment before and after in the chain. */
function Leafing({ panel: { language, before, after } }: { panel: PanelView }) {
  const words = atlasMessages[language];
  return (
    <nav aria-label={words.leaf} className="atlas-panel-leaf no-print">
      {before && (
        <a href={before.href} rel="prev">
          ← {before.name}
        </a>
      )}
      {after && (
        <a href={after.href} rel="next">
          {after.name} →
        </a>
      )}
    </nav>
  );
}

function Findings({ panel }: { panel: PanelView }) {
  const words = atlasMessages[panel.language];
  return (
    <>
      <h3>{words.findings}</h3>
      <ul className="atlas-panel-list">
        {panel.findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {panel.brokenBy.length > 0 && (
          <li>
            {scenarioMessages[panel.language].gapsOn}
            <ul>
              {panel.brokenBy.map(({ segment, href, text }) => (
                <li key={segment}>
                  <a href={href} data-select={segment}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        )}
        {panel.findings.length === 0 && <li>{panel.firmCount === null ? words.notCounted : words.noFindings}</li>}
      </ul>
    </>
  );
}

function Neighbours({
  panel,
  title,
  none,
  neighbours,
}: {
  panel: PanelView;
  title: string;
  none: string;
  neighbours: readonly PanelNeighbour[];
}) {
  return (
    <div className="atlas-panel-neighbours">
      <h3>{title}</h3>
      {neighbours.length === 0 && <p className="text-muted">{none}</p>}
      <ul className="atlas-panel-list">
        {neighbours.map((other) => (
          <li key={other.segment} className="flex gap-2">
            {panel.judged && (
              <PresenceBox language={panel.language} presence={other.presence} firms={other.firmCount} />
            )}
            <span>
              <a href={other.href} data-select={other.segment}>
                {other.name}
              </a>{' '}
              <span className="text-muted">{other.flow}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
