import { csvLine } from '../../directory/directory-csv';
import { dateInChina } from '../../calendar/working-days';
import { leadOf, roleOf, type PublicProject } from './public-project';

/** Between the values of a cell. */
const between = ';';

const columns: Readonly<Record<string, (project: PublicProject) => string | null>> = {
  project: ({ id }) => String(id),
  title_zh: ({ titleZh }) => titleZh,
  title_en: ({ titleEn }) => titleEn,
  state: ({ state }) => state,
  region: ({ regionCode }) => regionCode,
  lead: (project) => leadOf(project)?.nameZh ?? null,
  parties: ({ parties }) => parties.map((party) => `${party.nameZh} (${roleOf(party)})`).join(between),
  segments: ({ contributions }) => [...new Set(contributions.map(({ segmentId }) => segmentId))].join(between),
  starts_on: ({ startsOn }) => startsOn,
  ends_on: ({ endsOn }) => endsOn,
  ended_on: ({ endedAt }) => endedAt && dateInChina(new Date(endedAt)),
  listed_on: ({ listedAt }) => dateInChina(new Date(listedAt)),
};

/** Listed projects as a file, one row each; several values of a cell are parted by `;`. Undisclosed parties are absent. */
export function projectsCsv(projects: readonly PublicProject[]): string {
  const rows = projects.map((project) => Object.values(columns).map((cell) => cell(project) ?? ''));
  return `\uFEFF${[Object.keys(columns), ...rows].map(csvLine).join('')}`;
}
