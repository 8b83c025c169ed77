import { expect, test } from 'vitest';
import { register, resendCode, verifyEmail } from '../../app/accounts/registration.server';
import { signIn } from '../../app/accounts/sign-in/sign-in.server';
import { openDatabase } from '../../db/client';
import { accounts } from '../../db/schema/index';
import { goodPassword, otherPassword, passMinutes, scene, useClock, valueOf } from './scene';

useClock();
const li = { email: 'Li.Hua@Example.cn', password: goodPassword };

test('an account is made when the mailed code is typed, and its owner is signed in as a talent', async () => {
  const { db, occasion, mailedCode, actorOf, deeds } = scene();
  const { token } = valueOf(await register(db, li, occasion()));
  expect(db.select().from(accounts).all()).toEqual([]);
  const actor = await actorOf(valueOf(verifyEmail(db, { token, code: mailedCode() }, occasion())));
  expect(actor).toMatchObject({
    email: 'li.hua@example.cn',
    roles: [{ role: 'talent', regionCode: null, companyId: null }],
    session: { secondFactor: false },
  });
  expect(deeds()).toEqual(['account.register done', 'account.create done', 'consent.give done']);
});

test('a restart in the middle of a registration loses nothing', async () => {
  const { db, occasion, mailedCode } = scene();
  const { token } = valueOf(await register(db, li, occasion()));
  const code = mailedCode();
  const reopened = openDatabase(db.$client.name);
  expect(verifyEmail(reopened, { token, code }, occasion()).ok).toBe(true);
  reopened.$client.close();
});

test('coming back on another device and signing in with the right password asks for a new code', async () => {
  const { db, occasion, mailedCode } = scene();
  await register(db, li, occasion());
  const refusal = await signIn(db, li, occasion());
  expect(refusal).toMatchObject({ ok: false, code: 'email-unverified' });
  expect(await signIn(db, { ...li, password: otherPassword }, occasion())).toEqual({
    ok: false,
    code: 'wrong-credentials',
  });
  expect(verifyEmail(db, { token: refusal.ok ? '' : refusal.value!, code: mailedCode() }, occasion()).ok).toBe(true);
  expect((await signIn(db, li, occasion())).ok).toBe(true);
});

test('a wrong code counts, five make the code void, and a new one works', async () => {
  const { db, occasion, mailedCode } = scene();
  const { token } = valueOf(await register(db, li, occasion()));
  const first = mailedCode();
  const wrong = String((Number(first) + 1) % 1e8).padStart(8, '0');
  const tries = [1, 2, 3, 4, 5].map(() => verifyEmail(db, { token, code: wrong }, occasion()));
  expect(tries.map((outcome) => (outcome.ok ? 'ok' : `${outcome.code} ${outcome.value ?? ''}`))).toEqual([
    'code-wrong 4',
    'code-wrong 3',
    'code-wrong 2',
    'code-wrong 1',
    'code-spent ',
  ]);
  expect(verifyEmail(db, { token, code: first }, occasion())).toMatchObject({ code: 'code-spent' });
  valueOf(resendCode(db, token, occasion()));
  expect(verifyEmail(db, { token, code: mailedCode() }, occasion()).ok).toBe(true);
});

test('a code is good for 30 minutes, a registration for 24 hours', async () => {
  const { db, occasion, mailedCode } = scene();
  const { token } = valueOf(await register(db, li, occasion()));
  passMinutes(30);
  expect(verifyEmail(db, { token, code: mailedCode() }, occasion())).toMatchObject({ code: 'code-expired' });
  passMinutes(24 * 60);
  expect(verifyEmail(db, { token, code: mailedCode() }, occasion())).toEqual({
    ok: false,
    code: 'registration-expired',
  });
});

test('registering a known address answers and works alike, and tells its owner by mail', async () => {
  const { db, occasion, account, openMails, deeds } = scene();
  await account('li.hua@example.cn');
  const known = await register(db, { ...li, password: otherPassword }, occasion());
  const unknown = await register(db, { email: 'wang@example.cn', password: otherPassword }, occasion());
  expect(Object.keys(valueOf(known))).toEqual(Object.keys(valueOf(unknown)));
  expect(openMails().map((mail) => `${mail.kind} ${mail.to}`)).toEqual([
    'alreadyRegistered li.hua@example.cn',
    'code wang@example.cn',
  ]);
  expect(deeds().slice(-2)).toEqual(['account.register done', 'account.register done']);
  const tries = (token: string) =>
    [1, 2, 3, 4, 5, 6].map(() => verifyEmail(db, { token, code: 'no' }, occasion({ address: token })));
  expect(tries(valueOf(known).token)).toEqual(tries(valueOf(unknown).token));
});

test('signing in with the password of a registration of one’s own answers alike for a known address, and tells its owner by mail', async () => {
  const { db, occasion, account, openMails } = scene();
  await account('li.hua@example.cn');
  const unknown = { email: 'wang@example.cn', password: otherPassword };
  const known = { ...li, password: otherPassword };
  for (const stranger of [known, unknown]) valueOf(await register(db, stranger, occasion()));
  const answers = [await signIn(db, known, occasion()), await signIn(db, unknown, occasion())];
  expect(answers).toEqual(
    [1, 2].map(() => ({ ok: false, code: 'email-unverified', value: expect.stringMatching(/^[\w-]{43}$/) as string })),
  );
  expect(
    openMails()
      .slice(2)
      .map((mail) => `${mail.kind} ${mail.to}`),
  ).toEqual(['alreadyRegistered li.hua@example.cn', 'code wang@example.cn']);
  expect((await signIn(db, li, occasion())).ok).toBe(true);
});

test('a registration by somebody else never decides the password of the address’s owner', async () => {
  const { db, occasion, mailedCode } = scene();
  const owner = valueOf(await register(db, li, occasion()));
  const ownersCode = mailedCode();
  const stranger = valueOf(await register(db, { ...li, password: otherPassword }, occasion()));
  const strangersCode = mailedCode();
  expect(verifyEmail(db, { token: owner.token, code: strangersCode }, occasion())).toMatchObject({
    code: 'code-wrong',
  });
  expect(verifyEmail(db, { token: owner.token, code: ownersCode }, occasion()).ok).toBe(true);
  expect(verifyEmail(db, { token: stranger.token, code: strangersCode }, occasion())).toEqual({
    ok: false,
    code: 'registration-expired',
  });
  expect((await signIn(db, { ...li, password: otherPassword }, occasion())).ok).toBe(false);
});

test('bad input is refused before anything is written', async () => {
  const { db, occasion, deeds } = scene();
  expect(await register(db, { email: 'li', password: goodPassword }, occasion())).toEqual({
    ok: false,
    code: 'email-invalid',
    field: 'email',
    value: 'li',
  });
  expect(await register(db, { email: 'li@example.cn', password: 'password1' }, occasion())).toEqual({
    ok: false,
    code: 'password-common',
    field: 'password',
  });
  expect(deeds()).toEqual([]);
});

test('too many registrations of one address are put off, with the seconds to wait', async () => {
  const { db, occasion } = scene();
  for (let n = 0; n < 4; n += 1) valueOf(await register(db, li, occasion()));
  expect(await register(db, li, occasion())).toEqual({ ok: false, code: 'too-many-attempts', value: '900' });
});

test('coming back again and again does not fill the mailbox', async () => {
  const { db, occasion, openMails } = scene();
  await register(db, li, occasion());
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => signIn(db, li, occasion())));
  expect(answers.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
    'email-unverified',
    'email-unverified',
    'email-unverified',
    'too-many-attempts',
    'too-many-attempts',
  ]);
  expect(openMails()).toHaveLength(4);
});

test('an address that got an account in the meantime is told so to whoever proves it', async () => {
  const { db, occasion, account, mailedCode } = scene();
  const { token } = valueOf(await register(db, li, occasion()));
  await account('li.hua@example.cn');
  expect(verifyEmail(db, { token, code: mailedCode() }, occasion())).toEqual({ ok: false, code: 'email-taken' });
});
