import { foreignTag, type Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { projectMessages } from '../messages';
import { publicProjectMessages } from './messages';
import type { ListedProject } from './project-list.server';

/** Planned days in words. */
export function plannedDays(language: Language, { startsOn, endsOn }: Pick<ListedProject, 'startsOn' | 'endsOn'>) {
  const words = publicProjectMessages[language];
  if (startsOn !== null && endsOn !== null) return words.span(startsOn, endsOn);
  if (startsOn !== null) return words.since(startsOn);
  return endsOn === null ? words.noDates : words.until(endsOn);
}

/** Projects, a row each, leading to their pages. */
export function ProjectTable({ language, projects }: { language: Language; projects: readonly ListedProject[] }) {
  const words = publicProjectMessages[language];
  return (
    <DataTable
      caption={words.title}
      rows={projects}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: words.project,
          namesRow: true,
          cell: ({ id, title, titleLanguage }) => (
            <a href={paths(language).project(id)} lang={foreignTag(language, titleLanguage)} className="wrap-anywhere">
              {title}
            </a>
          ),
        },
        { heading: words.state, cell: ({ state }) => projectMessages[language].state[state], className: 'whitespace-nowrap' },
        { heading: words.lead, cell: ({ lead }) => lead ?? words.undisclosed },
        { heading: words.parties, cell: ({ others }) => listed(language, others) || '–' },
        { heading: words.segments, cell: ({ segments }) => listed(language, segments) || '–' },
        { heading: words.dates, cell: (project) => plannedDays(language, project), className: 'min-w-32' },
      ]}
    />
  );
}
