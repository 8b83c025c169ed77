import type { AtlasChain, AtlasSegment } from '../atlas/region-atlas';
import { tiers } from '../region/industry';
import { lensMark, presences, type Lens } from '../gaps/lens';
import { PresenceBox, PresenceLegend } from '../gaps/presence-box';
import { presenceWords } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import type { LensView } from '../atlas/lens-view';
import { DataTable } from '../ui/data-table';
import { SourceMark } from '../ui/source-mark';
import { homeMessages } from './messages';

interface ChainWallProps {
  language: Language;
  representative: LensView;
  registry: LensView;
}

/** One row per chain: what the published list says, every segment as a box, and the names of those without a firm. */
export function ChainWall({ language, representative, registry }: ChainWallProps) {
  const words = homeMessages[language];
  const to = paths(language);
  const region = registry.region.code;
  const lens = lensMark(registry.lens);
  const counting = registry.lens === 'sourced' ? 'sourced' : 'registry';
  const registryColumn = registry.lens === 'sourced' ? words.sourcedColumn : words.registryColumn;
  const representativeColumn = representative.asOf
    ? words.representativeColumn(representative.asOf.slice(0, 4))
    : words.representativeColumnUndated;
  const rows = registry.chains.map((chain) => {
    const segments = registry.segments.filter((segment) => segment.chainId === chain.id);
    return {
      chain,
      segments,
      listed: representative.chains.find((other) => other.id === chain.id)!,
      gaps: segments.filter((segment) => segment.firms.length === 0),
    };
  });
  return (
    <div className="space-y-3">
      <DataTable
        className="wall"
        rows={rows}
        keyOf={({ chain }) => chain.id}
        columns={[
          {
            heading: words.chain,
            namesRow: true,
            cell: ({ chain }) => (
              <a href={to.atlas(region, { lens, chain: chain.id })}>
                {localised(language, chain.nameZh, chain.nameEn)}
              </a>
            ),
          },
          {
            heading: words.representative,
            head: <LensHeading language={language} atlas={representative} heading={representativeColumn} />,
            cell: ({ listed }) => <StatedPresence language={language} chain={listed} />,
          },
          {
            heading: registryColumn,
            head: <LensHeading language={language} atlas={registry} heading={registryColumn} />,
            cell: ({ chain, segments }) => (
              <>
                <SegmentStrip language={language} region={region} lens={lens} segments={segments} />
                <span className="text-sm text-muted">{words.recorded(chain.recordedCount, chain.segmentCount)}</span>
              </>
            ),
          },
          {
            heading: words.unrecorded[counting],
            className: 'link-list text-sm',
            cell: ({ gaps }) => (
              <>
                {gaps.length === 0 ? words.all[counting] : null}
                <ul className="flex flex-wrap gap-x-4">
                  {gaps.map((segment) => (
                    <li key={segment.id}>
                      <a href={to.segment(segment.id, { region, lens })}>
                        {localised(language, segment.nameZh, segment.nameEn)}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ),
          },
        ]}
      />
      <PresenceLegend
        language={language}
        lens={registry.lens}
        only={presences.filter(
          (presence) =>
            presence !== 'not-judged' &&
            (presence !== 'absent' || registry.segments.some((segment) => segment.presence === 'absent')),
        )}
      />
    </div>
  );
}

/**
 * What the source of the list itself says of the chain: it names firms, but not for which of the chains each stands.
 */
function StatedPresence({ language, chain }: { language: Language; chain: AtlasChain }) {
  const words = homeMessages[language];
  const stated = chain.survey.statedPresence;
  if (stated === 'present')
    return (
      <span className="inline-flex items-center gap-2 font-semibold">
        <span aria-hidden="true" className="presence-box presence-present">
          ✓
        </span>
        {words.has}
      </span>
    );
  // No box of a missing segment: a list is a selection, and its silence no census.
  if (stated === 'absent') return <span className="font-semibold text-missing-text">{words.missing}</span>;
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <PresenceBox language={language} presence="unknown" firms={0} />
      {words.notSurveyed}
    </span>
  );
}

/** Segments as boxes by tier, each a link that says its name and presence. */
function SegmentStrip({
  language,
  region,
  lens,
  segments,
}: {
  language: Language;
  region: string;
  lens: Lens | null;
  segments: readonly AtlasSegment[];
}) {
  const to = paths(language);
  const names = presenceWords(language, lens ?? undefined);
  return (
    <ol className="segment-strip">
      {tiers.map((tier) => (
        <li key={tier} className="segment-tier">
          <ol className="segment-strip">
            {segments
              .filter((segment) => segment.tier === tier)
              .map((segment) => {
                const state =
                  segment.firms.length > 0 ? names.firms(segment.firms.length) : names.name[segment.presence];
                const label = `${localised(language, segment.nameZh, segment.nameEn)}${colon(language)}${state}`;
                return (
                  <li key={segment.id}>
                    <a
                      href={to.segment(segment.id, { region, lens })}
                      title={label}
                      aria-label={label}
                      className="block no-underline"
                    >
                      <PresenceBox language={language} presence={segment.presence} firms={segment.firms.length} />
                    </a>
                  </li>
                );
              })}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** The heading of one lens's column, with where its counts come from. */
function LensHeading({ language, atlas, heading }: { language: Language; atlas: LensView; heading: string }) {
  return (
    <>
      {heading}
      <SourceMark
        language={language}
        what={heading}
        provenance={{ source: atlas.sources[language].join('; '), asOf: atlas.asOf, confidence: atlas.completeness }}
      />
    </>
  );
}
