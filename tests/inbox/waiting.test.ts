import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { countWaiting, waitingList } from '../../app/inbox/waiting.server';
import { waitingSources } from '../../app/inbox/waiting-sources.server';
import { industry } from '../../app/region/industry.server';
import { bySoonest, isOverdue, type WaitingItem } from '../../app/waiting/waiting-item';
import { companies } from '../../db/schema/index';
import type { Database } from '../../db/client';
import { scene } from '../alliance/scene';
import { testDatabase } from '../database';

const now = new Date('2026-11-23T08:00:00.000Z');
const hrefs = (items: readonly WaitingItem[]) => items.map(({ href }) => href);

/** Queries that the database is asked while `work` runs. */
function statementsOf(db: Database, work: () => void): string[] {
  const asked = new Set<string>();
  const { prepare } = db.$client;
  db.$client.prepare = function (this: typeof db.$client, source: string) {
    asked.add(source);
    return prepare.call(this, source);
  } as typeof prepare;
  try {
    work();
  } finally {
    db.$client.prepare = prepare;
  }
  return [...asked];
}

describe('an application to join', () => {
  const db = testDatabase();
  const { person, draft, submitted } = scene(db);
  const [writing, waiting, nobody] = [person(), person(), person()];
  const reviewer = person([{ role: 'reviewer', regionCode: '440100' }]);
  const elsewhere = person([{ role: 'reviewer', regionCode: '110000' }]);
  const official = person([{ role: 'official', regionCode: '440100' }]);
  draft(writing, 0);
  submitted(waiting, 1);
  const listOf = (actor: Actor) => waitingList(db, actor, 'zh', now);

  test('waits for its applicant while it is a draft, for a reviewer of the region once handed in, for nobody else', () => {
    expect(hrefs(listOf(writing).mine)).toEqual(['/applications/1']);
    expect(hrefs(listOf(waiting).mine)).toEqual([]);
    expect(hrefs(listOf(reviewer).mine)).toEqual(['/desk/applications/2']);
    for (const actor of [elsewhere, official, nobody]) expect(listOf(actor)).toEqual({ mine: [], read: [], begun: [] });
  });

  test('stands apart for who handed it in, with who acts and by when', () => {
    expect(listOf(waiting).begun).toMatchObject([
      { standing: 'begun', act: '入盟申请等审核', waitsFor: '审核台', href: '/applications/2', dueOn: '2026-11-30' },
    ]);
  });

  test('is counted for who is to act, and not for who waits', () => {
    const counts = [writing, waiting, reviewer, elsewhere].map((actor) => countWaiting(db, { actor, now }));
    expect(counts).toEqual([1, 0, 1, 0]);
  });

  test('is listed by office only in a session with a second factor, and what to do about that is said', () => {
    const half = { ...reviewer, session: { ...reviewer.session, secondFactor: false } };
    expect(hrefs(listOf(half).mine)).toEqual(['/account/totp']);
  });
});

test('what waits is counted anew after a commit', () => {
  const db = testDatabase();
  const { person, submitted } = scene(db);
  const reviewer = person([{ role: 'reviewer', regionCode: '440100' }]);
  expect(countWaiting(db, { actor: reviewer, now })).toBe(0);
  submitted(person(), 2);
  expect(countWaiting(db, { actor: reviewer, now })).toBe(1);
});

test('what is due sooner comes first, overdue before all, without a day last and the longest waiting of them first', () => {
  const item = (dueOn: string | null, since: string) => ({ dueOn, since }) as WaitingItem;
  const sorted = [
    item(null, '2026-02'),
    item('2026-11-24', '2026-03'),
    item(null, '2026-01'),
    item('2026-11-20', '2026-04'),
  ].sort(bySoonest);
  expect(sorted.map(({ dueOn, since }) => [dueOn, since])).toEqual([
    ['2026-11-20', '2026-04'],
    ['2026-11-24', '2026-03'],
    [null, '2026-01'],
    [null, '2026-02'],
  ]);
  expect([isOverdue({ dueOn: '2026-11-22' }, '2026-11-23'), isOverdue({ dueOn: '2026-11-23' }, '2026-11-23')]).toEqual([
    true,
    false,
  ]);
});

test('every source has a kind of its own', () => {
  const kinds = waitingSources.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

/**
 * Few rows, however many people there are; what is cut before it is read; the first event alone; and no table at all.
 */
const small =
  /^SCAN (regions|scheme_versions|exam_sessions|calendar_days|issuing_bodies|settings|json_each|passed|events|CONSTANT ROW)\b/;

/** What SQLite would read from its beginning to its end to answer a statement. */
function scansOf(db: Database, statement: string): string[] {
  const names = [...statement.matchAll(/[:@$](\w+)/g)].map(([, name]) => [name!, null]);
  const places = statement.split('?').length - 1;
  const plan = db.$client.prepare(`explain query plan ${statement}`);
  const rows = places > 0 ? plan.all(...Array<null>(places).fill(null)) : plan.all(Object.fromEntries(names));
  return (rows as { detail: string }[])
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN') && !/ USING /.test(detail) && !small.test(detail));
}

/** How SQLite goes about a list: its steps without the order. */
function stepsOf(db: Database, kind: string, actor: Actor): string[] {
  const reader = { actor, language: 'zh' as const, now, today: '2026-11-23', limit: 100 };
  const source = waitingSources.find((one) => one.kind === kind)!;
  return statementsOf(db, () => [source.mine?.(db, reader), source.begun?.(db, reader)]).flatMap((statement) => {
    const plan = db.$client.prepare(`explain query plan ${statement}`);
    const rows = plan.all(...Array<null>(statement.split('?').length - 1).fill(null)) as { detail: string }[];
    return rows.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH)/.test(detail));
  });
}

test('what waits for a firm is found from the firm, and what waits at a desk from its region: others’ things cost nothing', () => {
  const db = testDatabase();
  const { person } = scene(db);
  const companyId = db.select({ id: companies.id }).from(companies).limit(1).get()!.id;
  const member = person([{ role: 'member', companyId }]);
  const desk = person(['reviewer', 'official'].map((role) => ({ role: role as 'reviewer', regionCode: '440100' })));
  const byId = 'USING INTEGER PRIMARY KEY (rowid=?)';
  expect(stepsOf(db, 'need-invitation', member)).toEqual([
    'SEARCH need_invitations USING INDEX need_invitations_company (company_id=?)',
    `SEARCH needs ${byId}`,
    'SEARCH needs USING INDEX needs_company (company_id=?)',
    expect.stringMatching(/^SEARCH need_invitations USING INDEX \w+ \(need_id=\?\)$/),
  ]);
  expect(stepsOf(db, 'need-lapse', member)).toEqual([
    'SEARCH needs USING INDEX needs_company (company_id=?)',
    'SEARCH projects USING INDEX projects_need (need_id=?)',
  ]);
  expect(stepsOf(db, 'project-check', desk)[0]).toBe(
    'SEARCH projects USING INDEX projects_region_listing (region_code>? AND region_code<?)',
  );
  expect(stepsOf(db, 'reported-message', desk)[0]).toMatch(
    /interest_deliveries USING INDEX interest_deliveries_reported/,
  );
  expect(stepsOf(db, 'need-silence', desk).join('\n')).toMatch(/needs_region \(region_code>\? AND region_code<\?\)/);
});

test.each(['440100', null])(
  'what waits is found along indices by somebody with every role (region %s)',
  (regionCode) => {
    const db = testDatabase();
    const { person } = scene(db);
    const companyId = db.select({ id: companies.id }).from(companies).limit(1).get()!.id;
    const offices = (['reviewer', 'official', 'assessor'] as const).map((role) => ({ role, regionCode }));
    const actor = person([{ role: 'member', companyId }, ...offices, { role: 'administrator' }]);
    // The chains and segments are kept by whoever asks first.
    industry(db);
    const asked = statementsOf(db, () => waitingList(db, actor, 'en', now)).filter((one) => !/^pragma/i.test(one));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.flatMap((statement) => scansOf(db, statement).map((scan) => `${scan}: ${statement}`))).toEqual([]);
  },
);
