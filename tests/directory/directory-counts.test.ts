import { describe, expect, test } from 'vitest';
import { countDirectory, countMatching } from '../../app/directory/directory-counts.server';
import { unknownRegion, type DirectoryFilters } from '../../app/directory/directory-query';
import { companyRevision } from '../../app/companies/company-revision.server';
import { copyOfDatabase, emptyDatabase, testDatabase } from '../database';
import { makeUpCompanies } from '../companies/made-up-companies';

const db = testDatabase();
makeUpCompanies(db, 400, 7);
db.$client.exec("update companies set region_code = null where slug like 'made-up-%' and id % 37 = 0");
db.$client.exec("update capabilities set confidence = 'high' where company_id % 3 = 0 and segment_id > 'g'");
db.$client.exec(
  "insert into memberships (company_id, state, since, ended_on) select id, iif(id % 2, 'active', iif(id % 4, 'suspended', 'ended')), '2026-01-05', iif(id % 4, null, '2026-02-01') from companies where id % 5 = 0 and (id % 2 or id % 4 = 2 or id % 4 = 0)",
);
// Offers that stand, are on their last day, lapsed yesterday, are paused or a draft; of members and of firms that are
// none now.
db.$client
  .exec(`insert into offers (company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until, published_at, created_at, updated_at)
  select id, case id % 3 when 0 then 'data' when 1 then 'equipment' else 'training' end, 'gis', '假想', '假想', 'free', case when id % 20 = 15 then 'paused' when id % 35 = 0 then 'draft' else 'published' end, case when id % 25 = 0 then '2026-11-23' when id % 2 then '2026-11-24' else '2027-01-31' end, '2026-11-01', '2026-11-01', '2026-11-01' from companies where id % 5 = 0`);
const today = '2026-11-24';
const none: DirectoryFilters = {
  chain: [],
  segment: [],
  tier: [],
  region: [],
  membership: [],
  offer: [],
  project: [],
  evidence: [],
};

interface Plain {
  id: number;
  text: string;
  region: string | null;
  province: string | null;
  member: boolean;
  offers: string | null;
  held: { segment: string; chain: string; tier: string; evidence: string }[];
}

/** The directory as plain objects, counted by the definition: no statement of the product is used. */
const everybody: Plain[] = (
  db.$client
    .prepare(
      "select c.id, c.name_zh || ' ' || coalesce((select group_concat(alias, ' ') from company_aliases where company_id = c.id), '') as text, c.region_code as region, r.parent_code as province, exists (select 1 from memberships where company_id = c.id and state = 'active') as member, (select group_concat(kind) from offers where company_id = c.id and state = 'published' and valid_until >= '2026-11-24') as offers from companies c left join regions r on r.code = c.region_code",
    )
    .all() as Plain[]
).map((company) => ({
  ...company,
  held: db.$client
    .prepare(
      'select s.id as segment, s.chain_id as chain, s.tier as tier, k.confidence as evidence from capabilities k join segments s on s.id = k.segment_id where k.company_id = ?',
    )
    .all(company.id) as Plain['held'],
}));

function bruteForce(q: string, filters: DirectoryFilters) {
  const fits = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const inRegion = (company: Plain, values: readonly string[]) =>
    values.length === 0 ||
    (company.region === null
      ? values.includes(unknownRegion)
      : values.includes(company.region) || (company.province !== null && values.includes(company.province)));
  const held = (company: Plain, f: DirectoryFilters) =>
    company.held.filter(
      (one) =>
        fits(f.chain, one.chain) &&
        fits(f.segment, one.segment) &&
        fits(f.tier, one.tier) &&
        fits(f.evidence, one.evidence),
    );
  const hasHeld = (company: Plain, f: DirectoryFilters) =>
    f.chain.length + f.segment.length + f.tier.length + f.evidence.length === 0 || held(company, f).length > 0;
  const named = everybody.filter((company) => company.text.includes(q));
  const inMembership = (company: Plain) => filters.membership.length === 0 || company.member;
  /** Only what a member offers counts. */
  const kinds = (company: Plain) => (company.member && company.offers ? company.offers.split(',') : []);
  const offersSome = (company: Plain, values: readonly string[]) =>
    values.length === 0 || kinds(company).some((kind) => values.includes('any') || values.includes(kind));
  const found = named.filter((company) => inMembership(company) && offersSome(company, filters.offer));
  const offering = named.filter(
    (company) => inMembership(company) && inRegion(company, filters.region) && hasHeld(company, filters),
  );
  const tally = (pairs: [string, number][]) => {
    const companies = new Map<string, Set<number>>();
    for (const [value, id] of pairs) companies.set(value, (companies.get(value) ?? new Set()).add(id));
    return new Map([...companies].map(([value, ids]) => [value, ids.size]).sort() as [string, number][]);
  };
  const classes = (name: 'chain' | 'segment' | 'tier' | 'evidence') => {
    const others = { ...filters, [name]: [] };
    return tally(
      found
        .filter((company) => inRegion(company, filters.region))
        .flatMap((company) => held(company, others).map((one): [string, number] => [one[name], company.id])),
    );
  };
  return {
    total: found.filter((company) => inRegion(company, filters.region) && hasHeld(company, filters)).length,
    chain: classes('chain'),
    // Only the segments the page offers are counted: those of chosen chains and the chosen ones.
    segment: new Map(
      [...classes('segment')].filter(
        ([id]) => filters.segment.includes(id) || filters.chain.includes(id.split('.')[0]!),
      ),
    ),
    tier: classes('tier'),
    evidence: classes('evidence'),
    membership: new Map([
      [
        'member',
        named.filter(
          (company) =>
            company.member &&
            offersSome(company, filters.offer) &&
            inRegion(company, filters.region) &&
            hasHeld(company, filters),
        ).length,
      ],
    ]),
    // None of these firms is in a project: project-firms.test.ts counts those.
    project: new Map([['listed', 0]]),
    offer: tally(
      offering.flatMap((company) =>
        kinds(company).flatMap((kind): [string, number][] => [
          ['any', company.id],
          [kind, company.id],
        ]),
      ),
    ),
    region: tally(
      found
        .filter((company) => hasHeld(company, filters))
        .map((company): [string, number] => [company.region ?? unknownRegion, company.id]),
    ),
  };
}

const sorted = (counts: ReadonlyMap<string, number>) => new Map([...counts].sort());

describe('counts per filter value', () => {
  test.each<[string, string, DirectoryFilters]>([
    ['without any condition', '', none],
    ['in one region', '', { ...none, region: ['440100'] }],
    ['in a province, which takes in its cities', '', { ...none, region: ['440000'] }],
    ['where the seat is unknown', '', { ...none, region: [unknownRegion] }],
    ['where the seat is unknown or in Beijing', '', { ...none, region: [unknownRegion, '110000'] }],
    ['in two chains', '', { ...none, chain: ['gis', 'bim'] }],
    ['upstream in one chain', '', { ...none, chain: ['gis'], tier: ['upstream'] }],
    ['in one segment of a region', '', { ...none, segment: ['gis.cim'], region: ['440100'] }],
    ['in a segment outside the chosen chain', '', { ...none, chain: ['bim'], segment: ['gis.cim'] }],
    ['of a search', '测绘', none],
    ['of a search in a chain and two regions', '测绘', { ...none, chain: ['sensing'], region: ['440100', '110000'] }],
    ['among members', '', { ...none, membership: ['member'] }],
    [
      'among members of a region in one chain',
      '',
      { ...none, membership: ['member'], region: ['440000'], chain: ['gis'] },
    ],
    ['with good evidence', '', { ...none, evidence: ['high'] }],
    [
      'with good evidence of one and the same capability',
      '',
      { ...none, evidence: ['high'], segment: ['gis.cim', 'bim.design'], tier: ['midstream'] },
    ],
    [
      'of a search among members with some evidence',
      '测绘',
      { ...none, evidence: ['high', 'medium'], membership: ['member'] },
    ],
    ['with any offer', '', { ...none, offer: ['any'] }],
    ['with a data set or training on offer', '', { ...none, offer: ['data', 'training'] }],
    [
      'with equipment on offer, in one chain of a province',
      '',
      { ...none, offer: ['equipment'], chain: ['gis'], region: ['440000'] },
    ],
    ['of a search among members with an offer', '测绘', { ...none, offer: ['any'], membership: ['member'] }],
    ['of a search for what all made-up names share', '虚拟', { ...none, tier: ['midstream'] }],
  ])('equal those counted by hand %s', (_what, q, filters) => {
    const counts = countDirectory(db, { q, ...filters }, today);
    const expected = bruteForce(q, filters);
    expect(counts.total).toBe(expected.total);
    expect(countMatching(db, { q, ...filters }, today)).toBe(expected.total);
    for (const name of ['chain', 'segment', 'tier', 'region', 'membership', 'offer', 'project', 'evidence'] as const)
      expect(sorted(counts[name]), name).toEqual(expected[name]);
  });

  test('are kept until a company changes, not until any commit', () => {
    const own = copyOfDatabase(db);
    const query = { q: '', ...none, chain: ['gis'] };
    const before = countDirectory(own, query, today);
    own.$client.exec("insert into settings (key, value) values ('a commit that concerns no company', '1')");
    expect(countDirectory(own, query, today)).toBe(before);
    const revision = companyRevision(own);
    own.$client.exec("delete from capabilities where company_id = 1 and segment_id = 'gis.cim'");
    expect(companyRevision(own)).not.toBe(revision);
    expect(countDirectory(own, query, today).segment.get('gis.cim')).toBe(before.segment.get('gis.cim')! - 1);
  });

  test('follow memberships as they begin, rest and end', () => {
    const own = copyOfDatabase(db);
    const members = () => countDirectory(own, { q: '', ...none }, today).membership.get('member')!;
    const before = members();
    const free = own.$client
      .prepare('select id from companies where id not in (select company_id from memberships) limit 1')
      .pluck()
      .get();
    own.$client
      .prepare("insert into memberships (company_id, state, since) values (?, 'active', '2026-03-01')")
      .run(free);
    expect(members()).toBe(before + 1);
    own.$client.prepare("update memberships set state = 'suspended' where company_id = ?").run(free);
    expect(members()).toBe(before);
  });

  test('of an empty directory are zero and empty', () => {
    const counts = countDirectory(emptyDatabase(), { q: '', ...none }, today);
    expect([counts.total, counts.chain.size, counts.region.size]).toEqual([0, 0, 0]);
  });
});
