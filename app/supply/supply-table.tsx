import { lensMark, type Lens } from '../gaps/lens';
import { PresenceText } from '../gaps/presence-box';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { supplyMessages } from './messages';
import type { Shortfall, SupplyingRegion } from './shortfall';

interface Props {
  language: Language;
  lens: Lens;
  /** In the address of a segment's page; null for the home region. */
  region: string | null;
  /** The region whose segments are short: where a need is posted for. */
  short: string;
  rows: readonly Shortfall[];
}

/** Every short segment: how it stands here, what filling it completes, who elsewhere has it, and what it would feed. */
export function SupplyTable({ language, lens, region, short, rows }: Props) {
  const words = supplyMessages[language];
  const mark = lensMark(lens);
  const segment = (id: string, fragment?: string) => paths(language).segment(id, { region, lens: mark }, fragment);
  return (
    <DataTable
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          heading: words.segment,
          namesRow: true,
          cell: (row) => (
            <>
              <a href={segment(row.id)}>{localised(language, row.nameZh, row.nameEn)}</a>
              <a
                href={paths(language).newNeed({ segments: row.id, regionCode: short })}
                rel="nofollow"
                className="no-print mt-2 block text-sm font-normal"
              >
                {words.postNeed}
              </a>
            </>
          ),
        },
        {
          heading: words.standing,
          cell: (row) => (
            <PresenceText language={language} lens={lens} presence={row.presence} firms={row.kind === 'thin' ? 1 : 0} />
          ),
        },
        { heading: words.fillGain, className: 'tabular-nums', cell: (row) => gainOf(language, row) },
        {
          heading: words.elsewhere,
          cell: (row) => (
            <Regions language={language} lens={mark} rows={row.regions} who={segment(row.id, 'elsewhere')} />
          ),
        },
        { heading: words.feeds, cell: (row) => <Feeds language={language} lens={lens} row={row} hrefOf={segment} /> },
      ]}
    />
  );
}

function gainOf(language: Language, { fillGain, kind }: Shortfall): string {
  const words = supplyMessages[language];
  if (kind === 'thin' || fillGain === null) return words.notMissing;
  return fillGain === 0n ? words.zeroGain : words.pathsGained(String(fillGain));
}

function Regions({
  language,
  lens,
  rows,
  who,
}: {
  language: Language;
  lens: string | null;
  rows: readonly SupplyingRegion[];
  who: string;
}) {
  const words = supplyMessages[language];
  if (rows.length === 0) return words.nobody;
  return (
    <ul className="link-list flex flex-wrap gap-x-3">
      {rows.map((region) => (
        <li key={region.regionCode}>
          <a href={paths(language).atlas(region.regionCode, { lens })}>
            {localised(language, region.nameZh, region.nameEn)}
          </a>
          {region.firms !== null && brackets(language, region.firms)}
        </li>
      ))}
      <li className="text-sm">
        <a href={who}>{words.whoThere}</a>
      </li>
    </ul>
  );
}

function Feeds({
  language,
  lens,
  row,
  hrefOf,
}: {
  language: Language;
  lens: Lens;
  row: Shortfall;
  hrefOf: (segment: string) => string;
}) {
  if (row.feeds.length === 0) return supplyMessages[language].feedsNone;
  return (
    <ul className="link-list space-y-1">
      {row.feeds.map((fed) => (
        <li key={fed.id} className="flex flex-wrap items-center gap-x-2">
          <a href={hrefOf(fed.id)}>{localised(language, fed.nameZh, fed.nameEn)}</a>
          <span className="text-sm text-muted">{localised(language, fed.flowZh, fed.flowEn)}</span>
          <PresenceText language={language} lens={lens} presence={fed.presence} firms={fed.firmCount} />
        </li>
      ))}
    </ul>
  );
}
