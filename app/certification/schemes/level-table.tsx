import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { standingWords, verdictOf } from './scheme-standing';
import { schemeMessages } from './scheme-messages';
import { takesApplications, type OwnDistance, type SchemeLine, type SchemeStanding } from './scheme-view';

/** A distance in a cell: green only where an application can really be handed in. */
function Own({ language, standing, own }: { language: Language; standing: SchemeStanding; own: OwnDistance }) {
  if (own.eligible && !takesApplications(standing)) return <>{schemeMessages[language].own.meetsDraft}</>;
  return (
    <>
      <span className={own.eligible ? 'font-semibold text-success' : ''}>
        {own.eligible && <span aria-hidden="true">✓ </span>}
        {verdictOf(language, standing, own)}
      </span>
      {own.lacks[0] && <span className="block text-sm text-muted">{own.lacks[0]}</span>}
    </>
  );
}

/** The levels of an occupation in a table, each with somebody's distance. */
export function LevelTable({
  language,
  occupation,
  name,
  levels,
}: {
  language: Language;
  occupation: string;
  name: string;
  levels: readonly SchemeLine[];
}) {
  const words = schemeMessages[language].list;
  const to = paths(language);
  return (
    <DataTable
      className="mt-2"
      label={name}
      rows={levels}
      keyOf={(line) => line.level}
      columns={[
        {
          heading: words.level,
          namesRow: true,
          cell: (line) => (
            <a href={to.scheme(occupation, line.level)}>
              <span className="sr-only">{name} </span>
              {line.name}
            </a>
          ),
        },
        { heading: words.standing, cell: (line) => standingWords(language, line.standing) },
        {
          heading: words.distance,
          cell: (line) => line.own && <Own language={language} standing={line.standing} own={line.own} />,
        },
      ]}
    />
  );
}
