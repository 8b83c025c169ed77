import { describe, expect, test } from 'vitest';
import { consentTextAt } from '../../app/accounts/consents/consent-texts';
import { reasonsKept } from '../../app/accounts/consents/kept-words';
import { heldAbout, rowsAbout } from '../../app/personal-data/export.server';
import { holdings } from '../../app/personal-data/holdings';
import { scene, useClock } from '../accounts/scene';

useClock();
const { db, keys, account, signedIn } = scene();
const tables = db.$client
  .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
  .pluck()
  .all() as string[];

/** Columns that name a person: foreign keys to accounts, and whatever is called like one. */
function personColumns(table: string): string[] {
  const keysToAccounts = (db.$client.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[])
    .filter((key) => key.table === 'accounts')
    .map((key) => key.from);
  const named = (db.$client.pragma(`table_info("${table}")`) as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => /^(account|actor|person|author|owner|applicant|candidate|assessor|reviewer)_id$/.test(name));
  return [...new Set([...keysToAccounts, ...named])];
}

describe('the register of what is held about people', () => {
  test('names every column of the database that leads to a person', () => {
    const listed = new Set(holdings.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`)));
    const there = tables.flatMap((table) => personColumns(table).map((column) => `${table}.${column}`));
    expect(there.filter((column) => !listed.has(column))).toEqual([]);
  });

  test('names no table or column that is not there', () => {
    for (const holding of holdings)
      expect(
        () => rowsAbout(db, { ...holding, show: [...holding.show, ...(holding.blank ?? [])] }, 1),
        holding.table,
      ).not.toThrow();
  });

  test('says why for everything it keeps', () => {
    expect(holdings.filter((holding) => holding.fate !== 'erase' && !holding.why)).toEqual([]);
  });

  test('keeps for the reasons that registration promises, and for no other', () => {
    const reasons = new Set(holdings.flatMap(({ why }) => why ?? []));
    expect([...reasons].sort()).toEqual(Object.keys(reasonsKept).sort());
    const promised = consentTextAt('account', new Date('2099-01-01T00:00:00Z')).text;
    const kept = (language: 'zh' | 'en') => promised[language].filter((line) => line.startsWith('· '));
    expect([kept('zh'), kept('en')]).toEqual(
      ([0, 1] as const).map((language) => Object.values(reasonsKept).map((reason) => `· ${reason[language]}`)),
    );
  });

  test('hands over no key, hash or sealed value', () => {
    expect(
      holdings
        .flatMap((holding) => holding.show)
        .filter((column) => /hash|sealed|mac$|secret|public_key|fingerprint|token/.test(column)),
    ).toEqual([]);
  });

  test('shows somebody their account, role, consent, session and history, and nothing of anybody else', async () => {
    const li = await account('li.hua@example.cn');
    await account('wang@example.cn');
    const { held } = heldAbout(db, await signedIn(li), { keys });
    expect(held.map(({ holding, rows }) => `${holding.table} ${rows.length}`)).toEqual([
      'accounts 1',
      'role_grants 1',
      'sessions 1',
      'consents 1',
      'events 2',
    ]);
    expect(JSON.stringify(held)).not.toContain('wang@example.cn');
  });
});
