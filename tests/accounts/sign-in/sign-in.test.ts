import { verify } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { disableAccount } from '../../../app/people/account-move.server';
import { register, verifyEmail } from '../../../app/accounts/registration.server';
import { completeSecondFactor } from '../../../app/accounts/factors/second-factors.server';
import { findPendingSignIn, recogniseActor, sessionCookie } from '../../../app/accounts/sessions/sessions.server';
import { reauthenticate, signIn, signOut } from '../../../app/accounts/sign-in/sign-in.server';
import { totpCode, totpStep } from '../../../app/accounts/factors/totp.server';
import { accounts, events, sessions } from '../../../db/schema/index';
import { goodPassword, otherPassword, passMinutes, scene, useClock, valueOf } from '../scene';

/** The real thing, listened to: what costs time is how often a hash is computed, and with which parameters. */
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});
const costOf = async (work: () => Promise<unknown>) => {
  vi.mocked(verify).mockClear();
  await work();
  return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4).join(' '));
};

useClock();
const email = 'li@example.cn';
const right = { email, password: goodPassword };

test('the right password opens a session; signing out ends it', async () => {
  const { db, occasion, account, actorOf } = scene();
  const id = await account(email);
  const session = valueOf(await signIn(db, right, occasion()));
  expect(session.stage).toBe('open');
  expect((await actorOf(session)).accountId).toBe(id);
  signOut(db, session.token, occasion());
  expect(await recogniseActor(db, sessionCookie(db, session.token), new Date())).toMatchObject({
    actor: null,
    setCookie: expect.stringContaining('Max-Age=0'),
  });
});

test('a wrong password, an unknown address and no address at all answer alike, and each is in history', async () => {
  const { db, occasion, account } = scene();
  const id = await account(email);
  const answers = [
    await signIn(db, { email, password: otherPassword }, occasion()),
    await signIn(db, { email: 'nobody@example.cn', password: otherPassword }, occasion()),
    await signIn(db, { email: 'not an address', password: otherPassword }, occasion()),
  ];
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: false, code: 'wrong-credentials' })));
  const failures = db
    .select()
    .from(events)
    .all()
    .filter((event) => event.outcome === 'failed');
  expect(failures.map((event) => [event.deed, event.thingId, event.after])).toEqual([
    ['account.sign-in', String(id), '{"code":"wrong-credentials","email":"l***@example.cn"}'],
    ['account.sign-in', '', '{"code":"wrong-credentials","email":"n***@example.cn"}'],
    ['account.sign-in', '', '{"code":"wrong-credentials","email":"***"}'],
  ]);
});

test('an unknown address, a waiting registration and no address cost the same computation as a known one', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  await register(db, { email: 'waiting@example.cn', password: goodPassword }, occasion());
  const cost = (of: string) => costOf(() => signIn(db, { email: of, password: otherPassword }, occasion()));
  expect(await cost(email)).toEqual(['argon2id v=19 m=19456,t=2,p=1', 'argon2id v=19 m=19456,t=2,p=1']);
  for (const other of ['nobody@example.cn', 'waiting@example.cn', 'not an address'])
    expect(await cost(other)).toEqual(await cost(email));
});

test('whatever token lay in the browser before, the session gets another, and the former one ends', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  const planted = valueOf(await signIn(db, right, occasion())).token;
  const { token } = valueOf(await signIn(db, { ...right, formerToken: planted }, occasion()));
  expect(token).not.toBe(planted);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect((await recogniseActor(db, sessionCookie(db, planted), new Date())).actor).toBeNull();
  const made = valueOf(await signIn(db, { ...right, formerToken: 'chosen-by-an-attacker' }, occasion())).token;
  expect(made).not.toBe('chosen-by-an-attacker');
  expect((await recogniseActor(db, '__Host-session=chosen-by-an-attacker', new Date())).actor).toBeNull();
});

test('an account with an authenticator app is only half signed in by its password', async () => {
  const { db, occasion, account, signedIn, withTotp, actorOf } = scene();
  const { key } = withTotp(await signedIn(await account(email)));
  passMinutes(1);
  const half = valueOf(await signIn(db, right, occasion()));
  expect(half.stage).toBe('second-factor');
  expect((await recogniseActor(db, sessionCookie(db, half.token), new Date())).actor).toBeNull();
  const code = totpCode(key, totpStep(new Date()));
  const whole = valueOf(await completeSecondFactor(db, half.token, { kind: 'totp', code }, occasion()));
  expect(whole.token).not.toBe(half.token);
  expect((await actorOf(whole)).session.secondFactor).toBe(true);
  expect(findPendingSignIn(db, half.token, new Date())).toBeNull();
});

test('a half sign-in waits ten minutes for its second factor', async () => {
  const { db, occasion, account, signedIn, withTotp } = scene();
  const { key } = withTotp(await signedIn(await account(email)));
  const half = valueOf(await signIn(db, right, occasion()));
  passMinutes(10);
  const code = totpCode(key, totpStep(new Date()));
  expect(await completeSecondFactor(db, half.token, { kind: 'totp', code }, occasion())).toEqual({
    ok: false,
    code: 'sign-in-expired',
  });
});

test('only the right password learns that an account is disabled', async () => {
  const { db, occasion, account, administrator } = scene();
  const accountId = await account(email);
  valueOf(disableAccount(db, await administrator(), { accountId, reason: '离职' }, occasion()));
  expect(await signIn(db, { email, password: otherPassword }, occasion())).toEqual({
    ok: false,
    code: 'wrong-credentials',
  });
  expect(await signIn(db, right, occasion())).toEqual({ ok: false, code: 'account-disabled' });
});

test('an account disabled while its password is being checked is not signed in', async () => {
  const { db, occasion, account, administrator } = scene();
  const accountId = await account(email);
  const admin = await administrator();
  const pending = signIn(db, right, occasion());
  valueOf(disableAccount(db, admin, { accountId, reason: '离职' }, occasion()));
  expect(await pending).toEqual({ ok: false, code: 'account-disabled' });
  expect(
    db
      .select()
      .from(sessions)
      .all()
      .filter((session) => session.accountId === accountId),
  ).toEqual([]);
});

test('guessing is put off after twenty tries for an account, whatever address it comes from', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  for (let n = 0; n < 20; n += 1) await signIn(db, { email, password: otherPassword }, occasion({ address: `a${n}` }));
  expect(await signIn(db, right, occasion({ address: 'b' }))).toEqual({
    ok: false,
    code: 'sign-in-slowed',
    value: '90',
  });
  passMinutes(2);
  expect((await signIn(db, right, occasion())).ok).toBe(true);
});

test('the tenth wrong password from unknown browsers within a day is mailed to the owner, once a day and to nobody else', async () => {
  const { db, occasion, account, openMails } = scene();
  const id = await account(email);
  const warnings = () => openMails().filter(({ kind }) => kind === 'wrongPasswords');
  const tries = async (of: string, times: number) => {
    for (let n = 0; n < times; n += 1)
      await signIn(db, { email: of, password: otherPassword }, occasion({ address: `${Math.random()}` }));
  };
  await tries(email, 9);
  expect(warnings()).toEqual([]);
  await tries(email, 5);
  expect(warnings()).toMatchObject([{ to: email, subject: 'TwinAtlas 孪图 · 有人多次输错您的密码' }]);
  expect(warnings()[0]!.text).toContain('到 2026-11-23 的一天里');
  expect(warnings()[0]!.text).toContain('https://atlas.example.cn/password-reset');
  await tries('nobody@example.cn', 14);
  passMinutes(24 * 60);
  db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, id)).run();
  await tries(email, 14);
  expect(warnings()).toHaveLength(1);
});

test('one network address is put off after forty tries, whatever accounts it tries', async () => {
  const { db, occasion } = scene();
  for (let n = 0; n < 40; n += 1) await signIn(db, { email: `p${n}@example.cn`, password: otherPassword }, occasion());
  expect(await signIn(db, { email: 'q@example.cn', password: otherPassword }, occasion())).toMatchObject({
    code: 'sign-in-slowed',
  });
});

test('proving the password again changes the token, keeps the end, and a wrong one is in history', async () => {
  const { db, occasion, account, actorOf, deeds } = scene();
  await account(email);
  const first = valueOf(await signIn(db, right, occasion()));
  const actor = await actorOf(first);
  const { endsAt } = db.select().from(sessions).get()!;
  passMinutes(30);
  expect(await reauthenticate(db, actor, otherPassword, occasion())).toEqual({
    ok: false,
    code: 'wrong-password',
    field: 'password',
  });
  const second = valueOf(await reauthenticate(db, actor, goodPassword, occasion()));
  expect(second.token).not.toBe(first.token);
  expect((await recogniseActor(db, sessionCookie(db, first.token), new Date())).actor).toBeNull();
  expect((await actorOf(second)).session.authenticatedAt).toBe('2026-11-23T08:30:00.000Z');
  expect(
    db
      .select()
      .from(sessions)
      .all()
      .map((session) => session.endsAt),
  ).toEqual([endsAt]);
  expect(deeds().slice(-2)).toEqual(['account.reauthenticate failed', 'account.reauthenticate done']);
});

test('registering beside an existing account does not open it with the other password', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  await register(db, { email, password: otherPassword }, occasion());
  const refused = await signIn(db, { email, password: otherPassword }, occasion());
  expect(refused).toMatchObject({ ok: false, code: 'email-unverified' });
  expect(verifyEmail(db, { token: refused.ok ? '' : refused.value!, code: '00000000' }, occasion())).toMatchObject({
    ok: false,
    code: 'code-wrong',
  });
});
