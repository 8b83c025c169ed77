import { PresenceBox } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import type { AtlasView, SegmentRow } from './atlas-view';
import { tiers } from '../region/industry';
import { drawingMessages } from './drawing-messages';
import { atlasMessages } from './messages';
import { scenarioMessages } from './scenario/scenario-messages';

/**
 * The lanes of the drawing for a narrow screen: one chain opens at a time, its segments by tier. In a what-if they say
 * what it makes of them, and a tap fills a segment or loses it, as a click in the drawing does.
 */
export function LaneLists({ view }: { view: AtlasView }) {
  const { language, region, lens, chain, carried } = view;
  const to = paths(language);
  const words = atlasMessages[language];
  const openFirst =
    chain ?? view.chains.find((lane) => lane.segments.some((segment) => segment.id === view.segment))?.id ?? null;
  return (
    <div id="atlas-list" className="atlas-lanes no-print">
      <a className="button button-secondary atlas-to-graph" href="#atlas-graph">
        {words.toGraph}
      </a>
      {view.chains.some(({ segments }) => segments.some(({ tried }) => tried)) && (
        <p className="text-sm text-muted">{scenarioMessages[language].intro}</p>
      )}
      <p className="atlas-list-tiers" aria-hidden="true">
        {tiers.map((tier) => (
          <span key={tier}>{drawingMessages[language].tiers[tier]}</span>
        ))}
      </p>
      {view.chains.map((lane) => (
        <details
          key={lane.id}
          id={`lane-${lane.id}`}
          className="atlas-lane"
          open={lane.id === openFirst}
          {...{ name: 'atlas-lane' }}
        >
          <summary>
            <span className="atlas-lane-name">
              {lane.name}{' '}
              <span className="font-normal text-muted">
                {[lane.tried ?? lane.coverage, lane.stated].filter(Boolean).join(' · ')}
              </span>
            </span>
            {view.judged && (
              <span className="atlas-lane-strip" aria-hidden="true">
                {tiers.map((tier) => (
                  <span key={tier}>
                    {lane.segments
                      .filter((segment) => segment.tier === tier)
                      .map((segment) => (
                        <LaneBox key={segment.id} language={language} segment={segment} />
                      ))}
                  </span>
                ))}
              </span>
            )}
          </summary>
          {tiers.map((tier) => {
            const own = lane.segments.filter((segment) => segment.tier === tier);
            return (
              own.length > 0 && (
                <div key={tier}>
                  <h3>{drawingMessages[language].tiers[tier]}</h3>
                  <ul>
                    {own.map((segment) => (
                      <li key={segment.id}>
                        {segment.tried ? (
                          <a id={`lane-${segment.id}`} href={segment.tried.href}>
                            <TriedLine language={language} segment={segment} tried={segment.tried} />
                          </a>
                        ) : (
                          <a
                            href={to.atlas(region.code, { lens, chain, segment: segment.id }, 'segment')}
                            data-select={segment.id}
                          >
                            {view.judged ? <SegmentLine language={language} segment={segment} /> : segment.name}
                          </a>
                        )}
                      </li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
          {!chain && (
            <p>
              <a href={to.atlas(region.code, { ...carried, lens, chain: lane.id })}>{words.openChain}</a>
            </p>
          )}
        </details>
      ))}
    </div>
  );
}

/** The box of a segment: what is recorded, or what a what-if makes of it. */
function LaneBox({ language, segment: { presence, firmCount, tried } }: { language: Language; segment: SegmentRow }) {
  if (!tried?.change) return <PresenceBox language={language} presence={presence} firms={firmCount} />;
  return (
    <span aria-hidden="true" className={`presence-box lane-${tried.change}`}>
      {tried.change === 'filled' ? '+' : '−'}
    </span>
  );
}

/** In a what-if: a segment's box, what is supposed of it or what filling it would add, and its paths then. */
function TriedLine({
  language,
  segment,
  tried,
}: {
  language: Language;
  segment: SegmentRow;
  tried: NonNullable<SegmentRow['tried']>;
}) {
  return (
    <>
      <LaneBox language={language} segment={segment} />
      <span>
        {segment.name}
        {tried.text && <span className="block text-sm">{tried.text}</span>}
        <span className="block text-sm text-muted">{tried.paths}</span>
      </span>
    </>
  );
}

/** A segment's box, its paths, and who is here or how many regions have somebody. */
function SegmentLine({ language, segment }: { language: Language; segment: SegmentRow }) {
  const names = listed(language, segment.firms, (firm) => firm.name);
  return (
    <>
      <PresenceBox language={language} presence={segment.presence} firms={segment.firmCount} />
      <span>
        {segment.name}
        <span className="block text-sm text-muted">{segment.paths}</span>
        <span className="block text-sm text-muted">
          {names
            ? [names, segment.more].filter(Boolean).join(' ')
            : `${atlasMessages[language].columns.elsewhere}${colon(language)}${segment.elsewhere}`}
        </span>
      </span>
    </>
  );
}
