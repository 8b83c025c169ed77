import { Romanised } from '../companies/romanised';
import { foreignTag, type Language } from '../i18n/language';
import { localised, localisedLanguage } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageLinks } from '../ui/page-links';
import { figure } from '../i18n/figures';
import { addressWithout, chosenName } from './directory-filters';
import type { Directory, DirectoryRow, Lead } from './directory';
import { directoryAddress } from './directory-query';
import { directoryMessages } from './messages';

interface Props {
  language: Language;
  directory: Directory;
}

/** The name a reader of this language knows the firm by. */
function firstName(row: DirectoryRow, language: Language): string {
  return localised(language, row.shortName ?? row.nameZh, row.nameEn);
}

function CompanyName({ row, language, projects }: { row: DirectoryRow; language: Language; projects: number }) {
  const words = directoryMessages[language];
  const first = firstName(row, language);
  const second = first === row.nameZh ? row.nameEn : row.nameZh;
  return (
    <>
      <a href={paths(language).company(row.slug)} lang={foreignTag(language, localisedLanguage(language, row.nameEn))}>
        {first}
      </a>
      {second && second !== first && (
        <span className="second-name" lang={second === row.nameZh ? foreignTag(language, 'zh') : undefined}>
          {second}
        </span>
      )}
      <Romanised language={language} names={row} />
      {row.reason && !(row.reason.by === 'english' && row.reason.text === first) && (
        <span className="second-name">
          {words.matched[row.reason.by]}
          {row.reason.text !== first && row.reason.text !== second && `: ${row.reason.text}`}
        </span>
      )}
      {row.memberSince && (
        <span className="tag member-badge">
          <span aria-hidden="true">✓ </span>
          {words.memberSince(row.memberSince)}
        </span>
      )}
      {projects > 0 && <span className="tag">{words.projects(projects)}</span>}
    </>
  );
}

/** `projects`: in how many listed projects firms of the page disclosed themselves, by slug. */
export function DirectoryList({
  language,
  directory,
  projects,
}: Props & { projects: Readonly<Record<string, number>> }) {
  const words = directoryMessages[language];
  return (
    <DataTable
      className="directory-list"
      caption={words.title}
      rows={directory.rows}
      keyOf={(row) => row.slug}
      columns={[
        {
          heading: words.company,
          namesRow: true,
          cell: (row) => <CompanyName row={row} language={language} projects={projects[row.slug] ?? 0} />,
        },
        { heading: words.region, cell: (row) => row.region ?? words.unknown },
        {
          heading: words.segments,
          cell: (row) => listed(language, row.segments) || words.unclassified,
        },
        { heading: words.code, cell: (row) => row.stockCode ?? '–' },
        {
          heading: words.compare,
          className: 'no-print',
          headClassName: 'no-print',
          cell: (row) => (
            <input
              type="checkbox"
              form="compare"
              name="company"
              value={row.slug}
              aria-label={words.compareOne(firstName(row, language))}
              className="compare-tick"
            />
          ),
        },
      ]}
    />
  );
}

/** Whether a search that names nobody leads to firms all the same. */
function hasFirms(lead: Lead): boolean {
  return lead.kind === 'segment' && lead.companies > 0;
}

/** What to do when nothing fits: drop a condition (with what that finds), or write the search another way. */
export function NothingFound({ language, directory }: Props) {
  const words = directoryMessages[language];
  const regions = directory.chosen.filter((chosen) => chosen.filter === 'region').map((chosen) => chosen.name);
  return (
    <div className="notice notice-warning prose-width">
      <h2>{directory.leads.some(hasFirms) ? words.noneCalled(directory.query.q) : words.none}</h2>
      <p>{regions.length > 0 ? words.notNone(listed(language, regions)) : words.notNoneAnywhere}</p>
      {!directory.searchable && <p>{words.unsearchable}</p>}
      {directory.districts.map(({ district, code, name }) => (
        <p key={code}>
          {words.countedWith(district, name)}{' '}
          <a href={paths(language).companies({ region: [code] })}>{words.firmsOf(name)}</a>
        </p>
      ))}
      <p>{words.noneHelp}</p>
      <ul className="list-disc ps-6">
        {directory.query.q !== '' && <li>{words.otherSpelling}</li>}
        <li>
          <a href={paths(language).join(directory.query.q || null)}>
            {directory.query.q === '' ? words.joinText : words.joinInstead}
          </a>
        </li>
        {directory.chosen.map((chosen) => {
          if (!chosen.withoutIt) return null;
          const [filter, value] = chosenName(chosen, language);
          return (
            <li key={`${chosen.filter} ${chosen.value}`}>
              <a href={addressWithout(directory, chosen, language)}>
                {words.dropOne(filter, value, figure(language, chosen.withoutIt))}
              </a>
            </li>
          );
        })}
        <li>
          <a href={paths(language).companies()}>{words.clear}</a>
        </li>
      </ul>
    </div>
  );
}

export function Pages({ language, directory }: Props) {
  const words = directoryMessages[language];
  const { query, pages } = directory;
  const address = (page: number) => paths(language).companies(directoryAddress(query, { page }));
  if (query.page > pages) {
    return (
      <p className="notice notice-warning">
        {words.beyond(figure(language, query.page), figure(language, pages))}{' '}
        <a href={address(pages)}>{words.lastPage}</a>
      </p>
    );
  }
  return <PageLinks language={language} label={words.title} of={{ page: query.page, pages }} address={address} />;
}
