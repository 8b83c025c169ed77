import { drawingMessages } from '../atlas/drawing-messages';
import { tiers } from '../region/industry';
import { lensMark, speaksOfSegments } from '../gaps/lens';
import { CounterpartLine } from '../atlas/counterpart-line';
import { PresenceLegend, PresenceText } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { segmentMessages } from './messages';
import type { SegmentIndexView } from './segment-index.server';

/** Every segment by chain and tier, with what it does and whether the home region has it. */
export function SegmentIndex({
  language,
  view: { atlas, counterpart },
}: {
  language: Language;
  view: SegmentIndexView;
}) {
  const lens = lensMark(atlas.lens);
  const judged = speaksOfSegments(atlas.lens);
  const words = segmentMessages[language];
  const to = paths(language);
  const region = localised(language, atlas.region.shortNameZh, atlas.region.nameEn);
  return (
    <div className="space-y-8">
      <PageTitle language={language} title={words.title} purpose={words.description(atlas.segments.length, region)} />
      <div className="space-y-2">
        <p className="text-sm text-muted">{words.indexNote[atlas.lens]}</p>
        {counterpart && (
          <CounterpartLine
            language={language}
            counterpart={counterpart}
            href={to.segments({ lens: lensMark(counterpart.lens) })}
          />
        )}
        {judged ? (
          <PresenceLegend language={language} lens={atlas.lens} only={['present', 'thin', 'no-record', 'unknown']} />
        ) : (
          <p>
            <a href={to.segments()}>{words.seeAllRegistered}</a>
          </p>
        )}
      </div>
      {atlas.chains.map((chain) => (
        <section key={chain.id} aria-labelledby={chain.id}>
          <h2 id={chain.id} className="mb-2">
            <a href={to.atlas(atlas.region.code, { lens, chain: chain.id })}>
              {localised(language, chain.nameZh, chain.nameEn)}
            </a>
            {!judged && (
              <span className="ms-2 text-sm font-normal text-muted">
                {drawingMessages[language].onList(chain.firmCount)}
              </span>
            )}
          </h2>
          <DataTable
            className="segment-table"
            rows={tiers.flatMap((tier) =>
              atlas.segments.filter((segment) => segment.chainId === chain.id && segment.tier === tier),
            )}
            keyOf={(segment) => segment.id}
            columns={[
              {
                heading: words.tierHead,
                speaksForItself: true,
                className: 'text-muted',
                cell: (segment) => words.tier[segment.tier],
              },
              {
                heading: words.segment,
                namesRow: true,
                cell: (segment) => (
                  <a href={to.segment(segment.id, { lens })}>{localised(language, segment.nameZh, segment.nameEn)}</a>
                ),
              },
              {
                heading: words.meaning,
                speaksForItself: true,
                cell: (segment) => localised(language, segment.descriptionZh, segment.descriptionEn),
              },
              judged && {
                heading: words.presenceAt(region),
                speaksForItself: true,
                cell: (segment) => (
                  <PresenceText
                    language={language}
                    lens={atlas.lens}
                    presence={segment.presence}
                    firms={segment.firmCount}
                  />
                ),
              },
            ]}
          />
        </section>
      ))}
    </div>
  );
}
