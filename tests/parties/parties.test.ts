import { eq, sql } from 'drizzle-orm';
import { getTableConfig, sqliteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, expect, test } from 'vitest';
import { actingSides } from '../../app/parties/acting-sides.server';
import { dependence } from '../../app/parties/independence';
import type { Party } from '../../app/parties/party';
import { partyName, partyNames } from '../../app/parties/party-names.server';
import {
  attendedAmong,
  attendedParties,
  grantFor,
  namesAnyOf,
  namesParty,
  peopleFor,
} from '../../app/parties/party-people.server';
import { accounts, companies, roleGrants } from '../../db/schema/index';
import { mailToParty } from '../../app/alliance/alliance-mail.server';
import { colleagueMails } from '../../app/colleagues/mails';
import { atMostOneParty, exactlyOneParty, partyColumns } from '../../db/schema/party-columns';
import { write } from '../../db/write';
import { scene } from '../alliance/scene';
import { testDatabase } from '../database';

let on: ReturnType<typeof scene>;
let firm: Party;
let university: Party;
beforeEach(() => {
  on = scene(testDatabase());
  const code = '12440000MADEUP0001';
  firm = {
    kind: 'company',
    id: on.company('甲子测绘有限公司', { slug: 'jia-zi', shortName: '甲子', nameEn: 'Jiazi' }),
  };
  university = {
    kind: 'institution',
    id: on.institution('乙丑大学', { slug: 'yi-chou', nameEn: 'Yichou University', code }),
  };
});

test('the names of many parties come in one query, in the reader’s language', () => {
  const unknown = { kind: 'institution', id: 999 } as const;
  const named = partyNames(on.db, [firm, university, unknown], 'zh');
  expect([...named]).toEqual([
    [
      `company:${firm.id}`,
      {
        party: firm,
        name: '甲子',
        slug: 'jia-zi',
        href: '/companies/jia-zi',
        institution: null,
        regionCode: '440100',
      },
    ],
    [
      `institution:${university.id}`,
      {
        party: university,
        name: '乙丑大学',
        slug: 'yi-chou',
        href: '/institutions/yi-chou',
        institution: 'university',
        regionCode: '440100',
      },
    ],
  ]);
  expect(partyName(on.db, university, 'en')).toMatchObject({
    name: 'Yichou University',
    href: '/institutions/yi-chou?lang=en',
  });
  expect(partyName(on.db, unknown, 'en')).toBe(null);
  expect(partyNames(on.db, [], 'zh').size).toBe(0);
});

test('who acts for a party: accounts that can still sign in, of this party alone', () => {
  const member = on.person([grantFor(firm)]);
  const representative = on.person([grantFor(university)]);
  const disabled = on.person([grantFor(university)]);
  on.db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, disabled.accountId)).run();
  expect(peopleFor(on.db, firm).map(({ id }) => id)).toEqual([member.accountId]);
  expect(peopleFor(on.db, university).map(({ id }) => id)).toEqual([representative.accountId]);
});

test('a party whose last account is disabled is unattended', () => {
  const representative = on.person([grantFor(university)]);
  on.person([grantFor(firm)]);
  const attended = () => [...attendedParties(on.db, [firm, university])].sort();
  expect(attended()).toEqual([`company:${firm.id}`, `institution:${university.id}`]);
  on.db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, representative.accountId)).run();
  expect(attended()).toEqual([`company:${firm.id}`]);
});

test('who is attended is found from the parties asked about, in a register with one account and many grants too', () => {
  on.person([grantFor(firm)]);
  on.db.$client.exec(
    "insert into role_grants (account_id, role, company_id, granted_at) select (select max(id) from accounts), 'member', id, '2026-01-05' from companies where slug <> 'jia-zi'; analyze",
  );
  const planOf = (
    ...[column, role]: [typeof roleGrants.companyId, 'member'] | [typeof roleGrants.institutionId, 'representative']
  ) => {
    const { sql: text } = attendedAmong(on.db, column, role).toSQL();
    const values = Array.from(text.matchAll(/\?/g), () => '[1]');
    const steps = on.db.$client.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
    return steps
      .map(({ detail }) => detail)
      .filter((step) => step.includes('role_grants') || step.includes('accounts'));
  };
  const people = 'SEARCH accounts USING INTEGER PRIMARY KEY (rowid=?)';
  expect(planOf(roleGrants.companyId, 'member')).toEqual([
    'SEARCH role_grants USING INDEX role_grants_company (company_id=?)',
    people,
  ]);
  expect(planOf(roleGrants.institutionId, 'representative')).toEqual([
    'SEARCH role_grants USING INDEX role_grants_institution (institution_id=?)',
    people,
  ]);
});

test('parties are compared by code and by every account that may act for them', () => {
  const both = on.person([grantFor(firm), grantFor(university)]);
  const member = on.person([grantFor(firm)]);
  const other: Party = { kind: 'company', id: on.company('丙寅科技有限公司', { uscc: '12440000MADEUP0001' }) };
  const sides = actingSides(on.db, [university, firm, other]);
  expect(sides).toEqual([
    { party: university, code: '12440000MADEUP0001', accounts: [both.accountId] },
    { party: firm, code: null, accounts: [both.accountId, member.accountId] },
    { party: other, code: '12440000MADEUP0001', accounts: [] },
  ]);
  expect(dependence(sides[0]!, sides[1]!)).toBe('shared-account');
  expect(dependence(sides[0]!, sides[2]!)).toBe('same-code');
  expect(dependence(sides[1]!, sides[2]!)).toBe(null);
});

test('a condition over the two columns finds the rows of any of several parties', () => {
  on.person([grantFor(firm)]);
  on.person([grantFor(university)]);
  on.person();
  const count = (parties: Party[]) =>
    on.db.select({ id: roleGrants.id }).from(roleGrants).where(namesAnyOf(roleGrants, parties)).all().length;
  expect([count([firm]), count([university]), count([firm, university]), count([])]).toEqual([1, 1, 2, 0]);
  expect(on.db.select().from(roleGrants).where(namesParty(roleGrants, university)).all()).toHaveLength(1);
});

test('the database refuses a representative of nothing, and anybody else who has an institution', () => {
  const { accountId } = on.person();
  const insert = (grant: object) => () =>
    on.db
      .insert(roleGrants)
      .values({ accountId, grantedAt: 'x', role: 'representative', ...grant })
      .run();
  expect(insert({})).toThrow('CHECK constraint failed: role_grants_institution');
  expect(insert({ companyId: firm.id })).toThrow('CHECK constraint failed');
  expect(insert({ role: 'talent', institutionId: university.id })).toThrow(
    'CHECK constraint failed: role_grants_institution',
  );
  expect(insert({ institutionId: university.id })).not.toThrow();
  expect(insert({ institutionId: university.id })).toThrow('UNIQUE constraint failed');
});

test('a row names exactly one organisation, or at most one, as its table asks', () => {
  const strict = sqliteTable('strict', partyColumns(), (table) => [exactlyOneParty('strict_party', table)]);
  const loose = sqliteTable('loose', partyColumns(), (table) => [atMostOneParty('loose_party', table)]);
  const pairs = [
    [null, null],
    [1, null],
    [null, 1],
    [1, 1],
  ];
  const taken = [strict, loose].map((table) => {
    const { name, checks } = getTableConfig(table);
    on.db.run(sql`create temp table ${sql.identifier(name)} (company_id, institution_id, check (${checks[0]!.value}))`);
    return pairs.map((pair) => {
      try {
        on.db.run(sql`insert into ${sql.identifier(name)} values (${pair[0]}, ${pair[1]})`);
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(taken).toEqual([
    [false, true, true, false],
    [true, true, true, false],
  ]);
});

test('a mail to a party reaches everybody who acts for it', () => {
  const people = [on.person([grantFor(university)]), on.person([grantFor(university)])];
  on.person([grantFor(firm)]);
  write(on.db, (tx) =>
    mailToParty(tx, university, colleagueMails.colleagueRemoved, on.occasion(), () => ['乙丑大学', '换岗']),
  );
  expect(on.mails().map(({ to }) => to)).toEqual(people.map(({ email }) => email));
});

test('no lens counts an institution: it is no company', () => {
  const before = on.db
    .select({ count: sql<number>`count(*)` })
    .from(companies)
    .get()!.count;
  on.institution('丁卯研究院', { kind: 'other' });
  expect(
    on.db
      .select({ count: sql<number>`count(*)` })
      .from(companies)
      .get()!.count,
  ).toBe(before);
});
