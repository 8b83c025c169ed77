import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { projectMessages } from './messages';
import type { OwnProjectLine } from './own-projects.server';

interface Props {
  language: Language;
  projects: readonly OwnProjectLine[];
  mayBegin: boolean;
}

/** The projects of the parties somebody acts for: what waits for them first. */
export function OwnProjectsPage({ language, projects, mayBegin }: Props) {
  const words = projectMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.own}
        purpose={words.ownPurpose}
        actions={
          mayBegin && (
            <a href={to.newProject()} className="button">
              {words.begin}
            </a>
          )
        }
      />
      {projects.length === 0 ? (
        <p>
          {words.none} {!mayBegin && words.notParty}
        </p>
      ) : (
        <DataTable
          label={words.own}
          rows={projects}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: words.charter.titleZh,
              namesRow: true,
              cell: ({ id, title, reference }) => (
                <>
                  <a href={to.ownProject(id)} className="wrap-anywhere">
                    {title || reference}
                  </a>{' '}
                  <span className="text-sm text-muted">{reference}</span>
                </>
              ),
            },
            {
              heading: words.standing,
              cell: ({ state, signs }) => [words.state[state], ...signs.map((sign) => words.sign[sign])].join(' · '),
            },
            {
              heading: words.next.title,
              cell: ({ next }) =>
                next === null ? (
                  '–'
                ) : (
                  <span className={next.mine ? 'font-semibold' : ''}>{`${next.what} · ${next.who}`}</span>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
