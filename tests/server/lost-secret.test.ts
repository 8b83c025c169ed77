import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { listHistoryOfThing } from '../../app/events/events.server';
import { verifyHistory } from '../../app/events/verify.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { countSealed, voidSealed } from '../../app/server/lost-secret.server';
import { replacementReport } from '../../app/server/replacement-report.server';
import { seal } from '../../app/secrets/seal.server';
import { isSecretOf } from '../../app/secrets/secret-check.server';
import { sealedColumns } from '../../app/secrets/sealed-columns.server';
import { installationKeys } from '../../app/server/installation-keys.server';
import type { Database } from '../../db/client';
import * as schema from '../../db/schema/index';
import { testDatabase } from '../database';

const old = keysFrom(Buffer.alloc(32, 1));
const fresh = keysFrom(Buffer.alloc(32, 2));
const oldHex = '01'.repeat(32);
const otherHex = '02'.repeat(32);
const at = '2026-11-29T06:00:00.000Z';
const moment = { now: new Date(at), requestId: 'r' };
const lost =
  /without it nobody can open the authenticator apps and recovery codes, the identity numbers, the issuing bodies’ signing keys and the mail not sent yet; put the right one back from where you keep it, or, if it is lost for good, run npm run secret:replace, which voids them/;

/** One value of each kind sealed under the old secret, on two accounts and one body. */
function sealedDatabase(): Database {
  const db = testDatabase();
  const { accounts, totpKeys, recoveryCodes, passkeys, emailCodes, identities, issuerKeys, issuingBodies, mails } =
    schema;
  for (const id of [1, 2])
    db.insert(accounts)
      .values({
        id,
        email: `p${id}@example.cn`,
        passwordHash: 'x',
        state: 'active',
        language: 'zh',
        createdAt: at,
      } as never)
      .run();
  db.insert(totpKeys)
    .values({ accountId: 1, sealedKey: seal(old, 'totp', 'totp:1', 'key'), confirmedAt: at, createdAt: at })
    .run();
  for (const codeMac of ['a', 'b']) db.insert(recoveryCodes).values({ codeMac, accountId: 1, createdAt: at }).run();
  db.insert(passkeys)
    .values({
      accountId: 2,
      credentialId: 'c',
      publicKey: 'p',
      counter: 0,
      transports: '[]',
      name: 'phone',
      createdAt: at,
    })
    .run();
  db.insert(emailCodes)
    .values({
      tokenHash: 't',
      purpose: 'register',
      email: 'n@example.cn',
      language: 'zh',
      codeMac: 'm',
      createdAt: at,
      codeExpiresAt: at,
      expiresAt: at,
    })
    .run();
  db.insert(identities)
    .values({
      accountId: 2,
      name: '李华',
      sealedNumber: seal(old, 'id-card', 'id-card:2', '1'),
      fingerprint: 'f',
      updatedAt: at,
    } as never)
    .run();
  const body = db.select().from(issuingBodies).limit(1).get()!;
  db.insert(issuerKeys)
    .values({
      bodyId: body.id,
      publicKeyMultibase: 'z6',
      sealedSecret: seal(old, 'issuer-key', `issuer-key:${body.id}:z6`, 's'),
      createdAt: at,
    })
    .run();
  db.insert(mails)
    .values({ kind: 'verify-email', sealed: seal(old, 'mail', 'verify-email', '{}'), createdAt: at, nextAttemptAt: at })
    .run();
  return db;
}

describe('a start with a database that is sealed', () => {
  test('goes on with its secret and keeps a check value; a secret that came later is refused by name', () => {
    const db = sealedDatabase();
    const dir = dirname(db.$client.name);
    installationKeys(db, dir, { SECRET_KEY: oldHex });
    expect(isSecretOf(db, old)).toBe(true);
    installationKeys(db, dir, { SECRET_KEY: oldHex });
    expect(() => installationKeys(db, dir, { SECRET_KEY: otherHex })).toThrow(
      'The secret in SECRET_KEY is not the one this database is sealed under: ',
    );
    expect(() => installationKeys(db, dir, { SECRET_KEY: otherHex })).toThrow(lost);
  });

  test('is refused before a check value was ever kept, when the secret opens nothing', () => {
    const db = sealedDatabase();
    expect(() => installationKeys(db, dirname(db.$client.name), { SECRET_KEY: otherHex })).toThrow(
      'is not the one this database is sealed under',
    );
    expect(isSecretOf(db, fresh)).toBe(null);
  });

  test('is refused when the file is gone, names it, and makes no new one', () => {
    const db = testDatabase();
    const dir = mkdtempSync(join(tmpdir(), 'twinatlas-secret-'));
    installationKeys(db, dir, {});
    rmSync(join(dir, 'secret.key'));
    for (let times = 0; times < 2; times += 1)
      expect(() => installationKeys(db, dir, {})).toThrow(
        `The secret ${join(dir, 'secret.key')} is missing: without it`,
      );
    const before = sealedDatabase();
    expect(() => installationKeys(before, dir, {})).toThrow('is missing: without it');
  });
});

describe('going on without the secret', () => {
  test('voids what it sealed with an event for each account and body, and keeps passkeys and public keys', () => {
    const db = sealedDatabase();
    expect(voidSealed(db, fresh, moment)).toEqual({
      totp: 1,
      recoveryCodes: 2,
      emailCodes: 1,
      identities: 1,
      issuerKeys: 1,
      mails: 1,
    });
    expect(countSealed(db)).toEqual({
      totp: 0,
      recoveryCodes: 0,
      emailCodes: 0,
      identities: 0,
      issuerKeys: 0,
      mails: 0,
    });
    expect(listHistoryOfThing(db, { type: 'account', id: 1 })).toMatchObject([
      { deed: 'account.void-sealed', before: { totp: true, recoveryCodes: 2, identity: false } },
    ]);
    expect(listHistoryOfThing(db, { type: 'account', id: 2 })).toMatchObject([
      { deed: 'account.void-sealed', before: { totp: false, recoveryCodes: 0, identity: true } },
    ]);
    expect(db.select().from(schema.passkeys).all()).toHaveLength(1);
    expect(db.select().from(schema.issuerKeys).all()).toMatchObject([
      { publicKeyMultibase: 'z6', sealedSecret: null, retiredAt: at, compromisedAt: null },
    ]);
    expect(listHistoryOfThing(db, { type: 'secret', id: '' })).toMatchObject([
      { deed: 'secret.replace', before: { totp: 1, mails: 1 } },
    ]);
    expect(verifyHistory(db)).toMatchObject({ whole: true });
    expect(isSecretOf(db, fresh)).toBe(true);
  });

  test('the command shows first what would be voided, changes nothing unless confirmed, and nothing at all under the right secret', () => {
    const db = sealedDatabase();
    const file = db.$client.name;
    installationKeys(db, dirname(file), { SECRET_KEY: oldHex });
    expect(replacementReport(file, { SECRET_KEY: oldHex }, true)).toEqual({
      lines: ['The secret in SECRET_KEY is the right one 密钥无误: nothing to replace.'],
      done: true,
    });
    expect(replacementReport(file, { SECRET_KEY: otherHex }, false)).toMatchObject({
      done: false,
      lines: expect.arrayContaining([
        'Authenticator apps 验证器应用: 1',
        'Nothing was changed 未作更改. To void these and go on: npm run secret:replace -- --confirm',
      ]) as unknown,
    });
    expect(countSealed(db).totp).toBe(1);
    expect(replacementReport(file, { SECRET_KEY: otherHex }, true).done).toBe(true);
    expect(countSealed(db).totp).toBe(0);
    installationKeys(db, dirname(file), { SECRET_KEY: otherHex });
  });

  test('knows every column of the schema whose values only the secret opens or proves', () => {
    const named = Object.values(schema)
      .filter((table): table is typeof table & SQLiteTable => is(table, SQLiteTable))
      .flatMap((table) =>
        Object.entries(getTableColumns(table))
          .filter(([name]) => /sealed|mac$|fingerprint/i.test(name))
          .map(([, column]) => column),
      );
    expect(
      named
        .filter((column) => !sealedColumns.some((known) => (known.column as unknown) === column))
        .map((column) => column.name),
    ).toEqual([]);
    expect(named).toHaveLength(sealedColumns.length);
  });
});
