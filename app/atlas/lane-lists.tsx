import { PresenceBox } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import type { AtlasView, SegmentRow } from './atlas-view';
import { tiers } from '../region/industry';
import { drawingMessages } from './drawing-messages';
import { atlasMessages } from './messages';

/** The lanes of the drawing for a narrow screen: one chain opens at a time, its segments by tier. */
export function LaneLists({ view }: { view: AtlasView }) {
  const { language, region, lens, chain } = view;
  const to = paths(language);
  const words = atlasMessages[language];
  const openFirst =
    chain ?? view.chains.find((lane) => lane.segments.some((segment) => segment.id === view.segment))?.id ?? null;
  return (
    <div id="atlas-list" className="atlas-lanes no-print">
      <a className="button button-secondary atlas-to-graph" href="#atlas-graph">
        {words.toGraph}
      </a>
      <p className="atlas-list-tiers" aria-hidden="true">
        {tiers.map((tier) => (
          <span key={tier}>{drawingMessages[language].tiers[tier]}</span>
        ))}
      </p>
      {view.chains.map((lane) => (
        <details key={lane.id} className="atlas-lane" open={lane.id === openFirst} {...{ name: 'atlas-lane' }}>
          <summary>
            <span className="atlas-lane-name">
              {lane.name}{' '}
              <span className="font-normal text-muted">{[lane.coverage, lane.stated].filter(Boolean).join(' · ')}</span>
            </span>
            {view.judged && (
              <span className="atlas-lane-strip" aria-hidden="true">
                {tiers.map((tier) => (
                  <span key={tier}>
                    {lane.segments
                      .filter((segment) => segment.tier === tier)
                      .map((segment) => (
                        <PresenceBox
                          key={segment.id}
                          language={language}
                          presence={segment.presence}
                          firms={segment.firmCount}
                        />
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
                        <a
                          href={to.atlas(region.code, { lens, chain, segment: segment.id }, 'segment')}
                          data-select={segment.id}
                        >
                          {view.judged ? <SegmentLine language={language} segment={segment} /> : segment.name}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            );
          })}
          {!chain && (
            <p>
              <a href={to.atlas(region.code, { lens, chain: lane.id })}>{words.openChain}</a>
            </p>
          )}
        </details>
      ))}
    </div>
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
