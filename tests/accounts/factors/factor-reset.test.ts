import { expect, test } from 'vitest';
import { enrolledFactors } from '../../../app/accounts/factors/enrolled-factors.server';
import { resetFactors } from '../../../app/accounts/factors/factor-reset.server';
import { countRecoveryCodes } from '../../../app/accounts/factors/recovery-codes.server';
import { completeSecondFactor } from '../../../app/accounts/factors/second-factors.server';
import { listSessions } from '../../../app/accounts/sessions/sessions.server';
import { signIn } from '../../../app/accounts/sign-in/sign-in.server';
import { listHistoryOfThing } from '../../../app/events/events.server';
import { goodPassword, passMinutes, scene, useClock, valueOf } from '../scene';

useClock();
const li = 'li@example.cn';

async function withLostPhone() {
  const set = scene();
  const accountId = await set.account(li);
  const { recoveryCodes } = set.withTotp(await set.signedIn(accountId));
  return { ...set, accountId, recoveryCodes, reset: { accountId, reason: '当面核实，手机丢失' } };
}

test('an administrator takes lost factors away: sessions end, old codes are void, the owner is told, history says why', async () => {
  const { db, occasion, accountId, administrator, recoveryCodes, reset, lastMail } = await withLostPhone();
  const pending = valueOf(await signIn(db, { email: li, password: goodPassword }, occasion()));
  expect(pending.stage).toBe('second-factor');
  const admin = await administrator();
  valueOf(resetFactors(db, admin, reset, occasion()));
  expect(enrolledFactors(db, accountId)).toEqual({ totp: false, passkeys: 0 });
  expect(countRecoveryCodes(db, accountId)).toBe(0);
  expect(listSessions(db, accountId, new Date())).toEqual([]);
  expect(
    await completeSecondFactor(db, pending.token, { kind: 'recovery-code', code: recoveryCodes![0]! }, occasion()),
  ).toEqual({ ok: false, code: 'sign-in-expired' });
  expect(valueOf(await signIn(db, { email: li, password: goodPassword }, occasion())).stage).toBe('open');
  expect(lastMail('factorsReset')).toMatchObject({ to: li, text: expect.stringContaining('当面核实，手机丢失') });
  expect(
    listHistoryOfThing(db, { type: 'account', id: accountId }).find((event) => event.deed === 'factors.reset'),
  ).toMatchObject({
    actorId: admin.accountId,
    actorRole: 'administrator',
    before: { totp: true, passkeys: 0 },
    reason: '当面核实，手机丢失',
  });
  expect(resetFactors(db, admin, reset, occasion())).toEqual({ ok: false, code: 'no-factors' });
});

test('not without a reason, a recent proof or the role, and never on oneself', async () => {
  const { db, occasion, account, signedIn, administrator, accountId, reset } = await withLostPhone();
  const admin = await administrator();
  const codes = (actor: typeof admin, input: { accountId: number; reason: string }) => {
    const done = resetFactors(db, actor, input, occasion());
    return done.ok ? 'ok' : done.code;
  };
  expect(codes(admin, { ...reset, reason: ' ' })).toBe('reason-needed');
  expect(codes(admin, { ...reset, accountId: admin.accountId })).toBe('own-thing');
  expect(codes(admin, { ...reset, accountId: 999 })).toBe('account-unknown');
  expect(codes(await signedIn(await account('wang@example.cn')), reset)).toBe('not-allowed');
  passMinutes(11);
  expect(codes(admin, reset)).toBe('re-authentication-needed');
  expect(enrolledFactors(db, accountId).totp).toBe(true);
});
