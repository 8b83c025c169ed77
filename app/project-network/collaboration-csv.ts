import { csvLine } from '../directory/directory-csv';
import type { Collaboration } from './collaboration';

const columns = [
  'project',
  'title_zh',
  'title_en',
  'state',
  'since',
  'party',
  'party_kind',
  'name_zh',
  'name_en',
  'region_code',
  'role',
  'from',
  'until',
  'segments',
] as const;

/** The network as CSV, a row for each dated role; an empty cell means unknown, an empty `until` that it still is. */
export function collaborationCsv({ parties, projects, roles, works }: Collaboration): string {
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const segmentsOf = new Map<string, string[]>();
  for (const { project, party, segment } of works) {
    const key = `${project} ${party}`;
    segmentsOf.set(key, [...(segmentsOf.get(key) ?? []), segment]);
  }
  const lines = roles.map((span) => {
    const [project, party] = [projectOf.get(span.project)!, partyOf.get(span.party)!];
    return csvLine([
      project.key,
      project.titleZh,
      project.titleEn ?? '',
      project.state,
      project.since,
      party.slug,
      party.kind,
      party.nameZh,
      party.nameEn ?? '',
      party.region ?? '',
      span.role,
      span.from,
      span.until ?? '',
      (segmentsOf.get(`${span.project} ${span.party}`) ?? []).join(';'),
    ]);
  });
  return `\uFEFF${csvLine(columns)}${lines.join('')}`;
}
