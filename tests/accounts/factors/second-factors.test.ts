import { expect, test } from 'vitest';
import { enrolledFactors } from '../../../app/accounts/factors/enrolled-factors.server';
import { countRecoveryCodes, regenerateRecoveryCodes } from '../../../app/accounts/factors/recovery-codes.server';
import { completeSecondFactor, type SecondFactor } from '../../../app/accounts/factors/second-factors.server';
import { reauthenticate, signIn } from '../../../app/accounts/sign-in/sign-in.server';
import { listSessions } from '../../../app/accounts/sessions/sessions.server';
import { confirmTotp, enrolTotp, removeTotp } from '../../../app/accounts/factors/totp-enrolment.server';
import { totpCode, totpStep } from '../../../app/accounts/factors/totp.server';
import { totpKeys } from '../../../db/schema/index';
import { base32, goodPassword, passMinutes, scene, useClock, valueOf } from '../scene';

useClock();
const right = { email: 'li@example.cn', password: goodPassword };

/** Somebody with an authenticator app, and a function that signs in up to the second step and answers it. */
async function enrolled(set = scene()) {
  let addresses = 0;
  const { db, occasion, account, signedIn, withTotp } = set;
  const accountId = await account('li@example.cn');
  const { key, recoveryCodes, session } = withTotp(await signedIn(accountId));
  passMinutes(1);
  const half = async () => valueOf(await signIn(db, right, occasion({ address: `a${(addresses += 1)}` }))).token;
  const answer = (token: string, factor: SecondFactor) =>
    completeSecondFactor(db, token, factor, occasion({ address: `a${(addresses += 1)}` }));
  const code = () => totpCode(key, totpStep(new Date()));
  return { ...set, accountId, key, recoveryCodes, session, half, answer, code };
}

test('a code is good once: the same one on a second sign-in is refused', async () => {
  const { half, answer, code } = await enrolled();
  const shown = code();
  const [first, second] = [await half(), await half()];
  expect((await answer(first, { kind: 'totp', code: shown })).ok).toBe(true);
  expect(await answer(second, { kind: 'totp', code: shown })).toEqual({ ok: false, code: 'code-used', field: 'code' });
  passMinutes(0.5);
  expect((await answer(second, { kind: 'totp', code: code() })).ok).toBe(true);
});

test('the code that confirmed the app does not sign in as well', async () => {
  const set = scene();
  const { db, occasion, account, signedIn, withTotp } = set;
  const { key } = withTotp(await signedIn(await account('li@example.cn')));
  const half = valueOf(await signIn(db, right, occasion()));
  expect(
    await completeSecondFactor(db, half.token, { kind: 'totp', code: totpCode(key, totpStep(new Date())) }, occasion()),
  ).toMatchObject({ code: 'code-used' });
});

test('a recovery code works once, in any spelling, and its owner is told by mail', async () => {
  const { db, accountId, half, answer, recoveryCodes, lastMail } = await enrolled();
  expect(recoveryCodes).toHaveLength(10);
  expect(recoveryCodes[0]).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const typed = recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ');
  expect((await answer(await half(), { kind: 'recovery-code', code: typed })).ok).toBe(true);
  expect(lastMail('recoveryCodeUsed')).toMatchObject({
    to: 'li@example.cn',
    text: expect.stringContaining('还剩 9 个'),
  });
  expect(await answer(await half(), { kind: 'recovery-code', code: recoveryCodes[3]! })).toEqual({
    ok: false,
    code: 'code-wrong',
    field: 'code',
  });
  expect(countRecoveryCodes(db, accountId)).toBe(9);
});

test('somebody else’s recovery code is worth nothing', async () => {
  const { db, occasion, account, signedIn, withTotp, half, answer } = await enrolled();
  const others = withTotp(await signedIn(await account('wang@example.cn'))).recoveryCodes;
  expect(await answer(await half(), { kind: 'recovery-code', code: others[0]! })).toMatchObject({ code: 'code-wrong' });
  void db;
  void occasion;
});

test('new recovery codes void the old ones and need a recent proof of identity', async () => {
  const { db, occasion, actorOf, session, half, answer, recoveryCodes } = await enrolled();
  const actor = await actorOf(session);
  const fresh = valueOf(regenerateRecoveryCodes(db, actor, occasion()));
  expect(await answer(await half(), { kind: 'recovery-code', code: recoveryCodes[0]! })).toMatchObject({
    code: 'code-wrong',
  });
  expect((await answer(await half(), { kind: 'recovery-code', code: fresh[0]! })).ok).toBe(true);
  passMinutes(11);
  expect(regenerateRecoveryCodes(db, actor, occasion())).toEqual({ ok: false, code: 're-authentication-needed' });
});

test('five wrong codes put the account’s second step off', async () => {
  const { half, answer, code } = await enrolled();
  const token = await half();
  for (let n = 0; n < 5; n += 1)
    expect(await answer(token, { kind: 'totp', code: '000000' })).toMatchObject({ code: 'code-wrong' });
  expect(await answer(token, { kind: 'totp', code: code() })).toEqual({
    ok: false,
    code: 'too-many-attempts',
    value: '180',
  });
});

test('an app counts only after its first right code, and confirming ends the sessions opened without it', async () => {
  const { db, occasion, account, signedIn, actorOf } = scene();
  const accountId = await account('li@example.cn');
  await signedIn(accountId);
  const actor = await signedIn(accountId);
  const { secret } = valueOf(enrolTotp(db, actor, occasion()));
  expect(enrolledFactors(db, accountId)).toEqual({ totp: false, passkeys: 0 });
  expect(await signIn(db, right, occasion())).toMatchObject({ ok: true, value: { stage: 'open' } });
  expect(confirmTotp(db, actor, '000000', occasion())).toEqual({ ok: false, code: 'code-wrong', field: 'code' });
  const { session } = valueOf(confirmTotp(db, actor, totpCode(base32(secret), totpStep(new Date())), occasion()));
  expect((await actorOf(session)).session.secondFactor).toBe(true);
  expect(listSessions(db, accountId, new Date())).toHaveLength(1);
  expect(enrolTotp(db, await actorOf(session), occasion())).toEqual({ ok: false, code: 'already-enrolled' });
});

test('the key at rest is sealed and useless for another account', async () => {
  const { db, key, accountId, account, half, answer, code } = await enrolled();
  const row = db.select().from(totpKeys).get()!;
  expect(row.sealedKey).not.toContain(key.toString('base64url'));
  const other = await account('wang@example.cn');
  db.insert(totpKeys)
    .values({ ...row, accountId: other })
    .run();
  expect((await answer(await half(), { kind: 'totp', code: code() })).ok).toBe(true);
  expect(accountId).not.toBe(other);
});

test('removing the app needs a recent proof, and is refused while a privileged role would be left without a factor', async () => {
  const { db, occasion, account, signedIn, withTotp, actorOf } = scene();
  const reviewer = withTotp(
    await signedIn(await account('r@example.cn', [{ role: 'reviewer', regionCode: null, companyId: null }])),
  );
  expect(removeTotp(db, await actorOf(reviewer.session), occasion())).toEqual({
    ok: false,
    code: 'second-factor-required',
  });
  const talent = withTotp(await signedIn(await account('t@example.cn')));
  const actor = await actorOf(talent.session);
  passMinutes(11);
  expect(removeTotp(db, actor, occasion())).toEqual({ ok: false, code: 're-authentication-needed' });
  const again = await actorOf(valueOf(await reauthenticate(db, actor, goodPassword, occasion())));
  expect(removeTotp(db, again, occasion())).toEqual({ ok: true, value: null });
  expect(enrolledFactors(db, actor.accountId)).toEqual({ totp: false, passkeys: 0 });
});
