import type { Database } from '../../db/client';

/** Numbers from 0 to before `count`. */
const numbers = (count: number) =>
  `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${count})`;

/** Rows of `count` completed and listed projects after number `first`: two firms of the region with most, one of another. */
const rows = (count: number, first: number) => `
  create temp table made_up_region as
    select region_code as code from companies where region_code is not null group by 1 order by count(*) desc, 1 limit 1;
  create temp table made_up_firm as
    select id, region_code = (select code from made_up_region) as inside,
      row_number() over (partition by region_code = (select code from made_up_region) order by id desc) - 1 as place
    from companies where region_code is not null;
  create temp table made_up_count as select inside, count(*) as firms from made_up_firm group by inside;
  create index made_up_firm_place on made_up_firm (inside, place);
  create temp table made_up_segment (id text, place integer primary key);
  insert into made_up_segment select id, row_number() over (order by id) - 1 from segments;
  insert into projects (id, state, revision, agreed_revision, region_code, created_at, active_at, ended_at, closing_round, listing, listed_revision, submitted_at, listing_due_on, listing_at)
    ${numbers(count)} select ${first} + i, 'completed', 1, 1, (select code from made_up_region), '2026-03-01', '2026-10-01', '2026-10-01T00:00:00.000Z', 1,
      'listed', 1, '2026-10-02', '2026-10-12', '2026-10-05T00:00:00.000Z' from n;
  insert into project_revisions (project_id, revision, title_zh, title_en, goal_zh, visibility, created_at)
    ${numbers(count)} select ${first} + i, 1, '虚拟协作项目' || i, 'Made-up project ' || i, '样例', 'public', '2026-03-01' from n;
  insert into project_parties (project_id, company_id, disclosed)
    select p.value, (select id from made_up_firm f where f.inside = (part.value <> 1)
        and place = (p.value * 3 + part.value) % (select firms from made_up_count c where c.inside = (part.value <> 1))), 1
      from (${numbers(count)} select ${first} + i as value from n) p, json_each('[0,1,2]') part where true on conflict do nothing;
  insert into project_role_spans (project_id, party_id, role, started_at)
    select project_id, id, iif(id = (select min(id) from project_parties o where o.project_id = p.project_id), 'lead', 'partner'), '2026-03-01'
      from project_parties p where project_id >= ${first};
  insert into project_contributions (project_id, revision, party_id, segment_id, aim)
    select project_id, 1, id, (select id from made_up_segment where place = p.id % (select count(*) from made_up_segment)), 'build'
      from project_parties p where project_id >= ${first};
  insert into project_confirmations (contribution_id, party_id, round, answer, independent, at)
    select c.id, p.id, 1, iif(p.id = c.party_id, 'own', 'confirm'), p.id <> c.party_id, '2026-10-01'
      from project_contributions c join project_parties p on p.project_id = c.project_id where c.project_id >= ${first};
  insert into project_milestones (id, project_id, state)
    ${numbers(2 * count)} select (select coalesce(max(id), 0) from project_milestones) + i + 1, ${first} + i / 2, 'accepted' from n;
  insert into project_milestone_plans (milestone_id, project_id, revision, party_id, title, due_on)
    select m.id, project_id, 1, (select min(id) from project_parties o where o.project_id = m.project_id), '样例', '2026-09-01'
      from project_milestones m where project_id >= ${first};
  insert into project_outputs (project_id, party_id, kind, title, state, created_at, published_at)
    select project_id, min(id), 'report', '样例', 'published', '2026-09-01', '2026-09-01' from project_parties
      where project_id >= ${first} group by project_id;
  insert into capability_evidence (company_id, segment_id, kind, reference, evidence, confidence)
    select p.company_id, c.segment_id, 'project', c.project_id, 'made up', 'medium' from project_contributions c
      join project_parties p on p.id = c.party_id where c.project_id >= ${first} and true on conflict do nothing;
  insert into project_figures (project_id, region_code, at, before, after)
    select id, region_code, '2026-10-05T00:00:00.000Z', f.value, f.value
      from projects, (select json('{"segments":{"present":30,"total":47},"links":{"present":42,"total":95},"paths":{"present":11,"total":370}}') as value) f
      where id >= ${first};
  drop table made_up_region;
  drop table made_up_firm;
  drop table made_up_count;
  drop table made_up_segment;
`;

/**
 * Listed, completed projects of three firms each, with all that a page of one shows, straight into the tables: no
 * command makes thousands. Answers the number of the first.
 */
export function makeUpProjects(db: Database, count: number): number {
  const first = 1 + (db.$client.prepare('select coalesce(max(id), 0) from projects').pluck().get() as number);
  db.$client.transaction(() => db.$client.exec(rows(count, first)))();
  db.$client.exec('analyze');
  return first;
}
