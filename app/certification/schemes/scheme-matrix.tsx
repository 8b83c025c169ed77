import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable, type Columns } from '../../ui/data-table';
import { nearestDistance, standingWords } from './scheme-standing';
import { schemeMessages } from './scheme-messages';
import { takesApplications, type SchemeLine, type SchemeList } from './scheme-view';

type Occupation = SchemeList['occupations'][number];

/** Occupation × level, a table a ladder: what is in force, what is a draft, and how near the reader is. */
export function SchemeMatrices({ language, list }: { language: Language; list: SchemeList }) {
  const ladders = new Map(list.occupations.map(({ ladder }) => [ladder.id, ladder.name]));
  return (
    <>
      {[...ladders].map(([id, name]) => (
        <section key={id} aria-labelledby={`ladder-${id}`}>
          <h2 id={`ladder-${id}`}>{name}</h2>
          <Matrix
            language={language}
            name={name}
            occupations={list.occupations.filter(({ ladder }) => ladder.id === id)}
            own={list.hasProfile}
          />
        </section>
      ))}
    </>
  );
}

interface MatrixProps {
  language: Language;
  name: string;
  occupations: readonly Occupation[];
  own: boolean;
}

function Matrix({ language, name, occupations, own }: MatrixProps) {
  return (
    <DataTable
      label={name}
      rows={occupations}
      keyOf={(occupation) => occupation.id}
      columns={columnsOf(language, occupations, own)}
    />
  );
}

function columnsOf(language: Language, occupations: readonly Occupation[], own: boolean): Columns<Occupation> {
  const words = schemeMessages[language].list;
  const levels = new Map(occupations.flatMap((one) => one.levels.map(({ level, short }) => [level, short] as const)));
  return [
    { heading: words.occupation, namesRow: true, cell: ({ name }) => name },
    ...[...levels]
      .sort(([one], [other]) => one - other)
      .map(([level, short]) => ({
        heading: short,
        cell: (occupation: Occupation) => <LevelCell language={language} occupation={occupation} level={level} />,
      })),
    own && { heading: words.distance, cell: ({ levels: lines }) => nearestDistance(language, lines) },
  ];
}

/** A level's way to its page, with where it stands, and a tick where the reader meets it. */
function LevelCell({ language, occupation, level }: { language: Language; occupation: Occupation; level: number }) {
  const line = occupation.levels.find((one) => one.level === level);
  if (!line) return <span className="text-muted">{schemeMessages[language].list.noScheme}</span>;
  return (
    <>
      <a href={paths(language).scheme(occupation.id, level)} aria-label={`${occupation.name} ${line.name}`}>
        {line.short}
      </a>{' '}
      <span className="block text-sm text-muted">{standingWords(language, line.standing)}</span>
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
