import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { register } from '../../app/accounts/registration.server';
import { requestReset } from '../../app/accounts/passwords/password-reset.server';
import { completeSecondFactor } from '../../app/accounts/factors/second-factors.server';
import { recogniseActor } from '../../app/accounts/sessions/sessions.server';
import { signIn } from '../../app/accounts/sign-in/sign-in.server';
import { sealNumber, unsealNumber } from '../../app/accounts/identity/sealed-document.server';
import { offerSetup } from '../../app/people/setup.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { systemRandom } from '../../app/secrets/token.server';
import { goodPassword, otherPassword, scene, useClock, valueOf } from './scene';

useClock();

test('nothing in a stolen database file signs in, resets, sets up or verifies anything', async () => {
  const { db, occasion, account, signedIn, withTotp, mailedCode, lastMail, keys } = scene();
  const accountId = await account('li@example.cn');
  const { key, recoveryCodes } = withTotp(await signedIn(accountId));
  const half = valueOf(await signIn(db, { email: 'li@example.cn', password: goodPassword }, occasion()));
  const registration = valueOf(await register(db, { email: 'wang@example.cn', password: otherPassword }, occasion()));
  requestReset(db, { email: 'li@example.cn' }, occasion());
  const setup = offerSetup(db, { now: new Date(), random: systemRandom })!;
  const resetLink = /password-reset\/([\w-]{43})/.exec(lastMail('reset')!.text)![1]!;

  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const file = readFileSync(db.$client.name).toString('latin1');
  const secrets = [
    half.token,
    registration.token,
    setup,
    resetLink,
    mailedCode(),
    goodPassword,
    otherPassword,
    key.toString('base64url'),
    key.toString('hex'),
    ...recoveryCodes,
  ];
  const found = secrets.filter((secret) => file.includes(Buffer.from(secret).toString('latin1')));
  expect(found).toEqual([]);

  const everyText = db.$client
    .prepare(
      "select name from sqlite_master where type = 'table' and name in ('sessions', 'email_codes', 'password_resets', 'recovery_codes', 'totp_keys', 'setup_links')",
    )
    .pluck()
    .all()
    .flatMap((table) =>
      (db.$client.prepare(`select * from ${String(table)}`).all() as object[]).flatMap((row) =>
        Object.values(row).filter((value) => typeof value === 'string'),
      ),
    );
  expect(everyText.length).toBeGreaterThan(20);
  for (const value of everyText) {
    expect((await recogniseActor(db, `__Host-session=${value}`, new Date())).actor).toBeNull();
    const taken = await completeSecondFactor(
      db,
      half.token,
      { kind: 'recovery-code', code: value },
      { ...occasion(), throttle: { take: () => 0, clear: () => undefined, close: () => undefined } },
    );
    expect(taken.ok).toBe(false);
  }
  expect(keys.of('codes')).toHaveLength(32);
});

test('codes and sealed values do not open with another installation’s secret', () => {
  const sealed = sealNumber(keysFrom(Buffer.alloc(32, 7)), 1, '11010519491231002X');
  expect(() => unsealNumber(keysFrom(Buffer.alloc(32, 8)), 1, sealed)).toThrow();
});
