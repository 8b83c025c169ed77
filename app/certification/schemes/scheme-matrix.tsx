import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable, type Columns } from '../../ui/data-table';
import { nearestDistance, standingWords } from './scheme-standing';
import { schemeMessages } from './scheme-messages';
import { takesApplications, type SchemeLine, type SchemeList } from './scheme-view';

type Occupation = SchemeList['occupations'][number];

/**
 * Occupation × level in one table, the lowest level first: what is in force, what is a draft, and how near the reader
 * is. Ladders share the columns, which name the level of each; a cell says which of them it is.
 */
export function SchemeMatrix({ language, list }: { language: Language; list: SchemeList }) {
  const words = schemeMessages[language].list;
  return (
    <DataTable
      caption={words.title}
      rows={list.occupations}
      keyOf={(occupation) => occupation.id}
      columns={[
        { heading: words.occupation, namesRow: true, cell: (occupation) => <Name occupation={occupation} /> },
        ...levelColumns(language, list.occupations),
        list.hasProfile && { heading: words.distance, cell: ({ levels }) => nearestDistance(language, levels) },
      ]}
    />
  );
}

function Name({ occupation: { name, ladder } }: { occupation: Occupation }) {
  return (
    <>
      {name}
      <span className="block text-sm font-normal text-muted">{ladder.name}</span>
    </>
  );
}

/** A column for each place on the longest ladder, under every name a level has at that place. */
function levelColumns(language: Language, occupations: readonly Occupation[]): Columns<Occupation> {
  const most = Math.max(0, ...occupations.map(({ ladder }) => ladder.levels.length));
  return Array.from({ length: most }, (_, place) => ({
    heading: [...new Set(occupations.flatMap(({ ladder }) => ladder.levels[place] ?? []))].join(' / '),
    speaksForItself: true,
    cell: (occupation: Occupation) => <LevelCell language={language} occupation={occupation} level={place + 1} />,
  }));
}

/** A level's way to its page, with where it stands, and a tick where the reader meets it; nothing beyond its ladder. */
function LevelCell({ language, occupation, level }: { language: Language; occupation: Occupation; level: number }) {
  const line = occupation.levels.find((one) => one.level === level);
  const short = occupation.ladder.levels[level - 1];
  if (short === undefined) return null;
  if (!line)
    return (
      <>
        {short} <span className="block text-sm text-muted">{schemeMessages[language].list.noScheme}</span>
      </>
    );
  return (
    <>
      <a href={paths(language).scheme(occupation.id, level)} aria-label={`${occupation.name} ${line.name}`}>
        {line.short}
      </a>{' '}
      <span
        className={`block text-sm ${takesApplications(line.standing) ? 'font-semibold lg:whitespace-nowrap' : 'text-muted'}`}
      >
        {standingWords(language, line.standing)}
      </span>
      {line.own?.eligible && <Met language={language} line={line} />}
    </>
  );
}

/** Green only where an application can really be handed in. */
function Met({ language, line }: { language: Language; line: SchemeLine }) {
  const open = takesApplications(line.standing);
  return (
    <span className={`block text-sm ${open ? 'font-semibold text-success' : ''}`}>
      <span aria-hidden="true">✓ </span>
      {open ? schemeMessages[language].own.mayApply : schemeMessages[language].own.meets}
    </span>
  );
}
