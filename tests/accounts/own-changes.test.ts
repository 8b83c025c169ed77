import { expect, test } from 'vitest';
import { changeEmail, confirmEmailChange } from '../../app/accounts/email-change.server';
import { changePassword } from '../../app/accounts/passwords/password-change.server';
import { listSessions, recogniseActor, sessionCookie } from '../../app/accounts/sessions/sessions.server';
import { signIn } from '../../app/accounts/sign-in/sign-in.server';
import { goodPassword, otherPassword, scene, useClock, valueOf } from './scene';

useClock();
const email = 'li@example.cn';
const moved = 'hua@example.cn';

test('a changed password ends the other sessions and gives this one a new token', async () => {
  const { db, occasion, account, signedIn, actorOf } = scene();
  const id = await account(email);
  await signedIn(id);
  const first = valueOf(await signIn(db, { email, password: goodPassword }, occasion()));
  const second = valueOf(
    await changePassword(db, await actorOf(first), { current: goodPassword, next: otherPassword }, occasion()),
  );
  expect(listSessions(db, id, new Date())).toHaveLength(1);
  expect((await recogniseActor(db, sessionCookie(db, first.token), new Date())).actor).toBeNull();
  expect((await actorOf(second)).accountId).toBe(id);
});

test('of two password changes at once one wins, and the other is told', async () => {
  const { db, occasion, account, signedIn } = scene();
  const actor = await signedIn(await account(email));
  const both = await Promise.all(
    ['the first new one', 'the second new one'].map((next) =>
      changePassword(db, actor, { current: goodPassword, next }, occasion()),
    ),
  );
  expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual(['changed-meanwhile', 'ok']);
});

test('a changed password needs the present one', async () => {
  const { db, occasion, account, signedIn } = scene();
  const actor = await signedIn(await account(email));
  expect(await changePassword(db, actor, { current: otherPassword, next: otherPassword }, occasion())).toEqual({
    ok: false,
    code: 'wrong-password',
    field: 'password',
  });
});

test('a changed address is proved by a code, the old one is told before and after', async () => {
  const { db, occasion, account, signedIn, mailedCode, openMails, actorOf } = scene();
  const actor = await signedIn(await account(email));
  const { token } = valueOf(await changeEmail(db, actor, { email: moved, password: goodPassword }, occasion()));
  expect((await signIn(db, { email: moved, password: goodPassword }, occasion())).ok).toBe(false);
  const session = valueOf(confirmEmailChange(db, actor, { token, code: mailedCode() }, occasion()));
  expect((await actorOf(session)).email).toBe(moved);
  expect((await signIn(db, { email: moved, password: goodPassword }, occasion())).ok).toBe(true);
  expect((await signIn(db, { email, password: goodPassword }, occasion())).ok).toBe(false);
  expect(openMails().map((mail) => `${mail.kind} ${mail.to}`)).toEqual([
    `code ${moved}`,
    `emailChanging ${email}`,
    `emailChanged ${email}`,
  ]);
  expect(openMails()[1]!.text).not.toContain(moved);
});

test('moving to somebody else’s address answers alike but mails its owner instead', async () => {
  const { db, occasion, account, signedIn, openMails } = scene();
  await account(moved);
  const actor = await signedIn(await account(email));
  expect(
    Object.keys(valueOf(await changeEmail(db, actor, { email: moved, password: goodPassword }, occasion()))),
  ).toEqual(['token']);
  expect(openMails().map((mail) => `${mail.kind} ${mail.to}`)).toEqual([
    `alreadyRegistered ${moved}`,
    `emailChanging ${email}`,
  ]);
});

test('a code asked for by one account does not move another', async () => {
  const { db, occasion, account, signedIn, mailedCode } = scene();
  const li = await signedIn(await account(email));
  const wang = await signedIn(await account('wang@example.cn'));
  const { token } = valueOf(await changeEmail(db, li, { email: moved, password: goodPassword }, occasion()));
  expect(confirmEmailChange(db, wang, { token, code: mailedCode() }, occasion())).toMatchObject({
    ok: false,
    code: 'registration-expired',
  });
});

test('the address must be another and the password right', async () => {
  const { db, occasion, account, signedIn } = scene();
  const actor = await signedIn(await account(email));
  expect(await changeEmail(db, actor, { email: 'LI@example.cn', password: goodPassword }, occasion())).toMatchObject({
    code: 'email-same',
  });
  expect(await changeEmail(db, actor, { email: moved, password: otherPassword }, occasion())).toMatchObject({
    code: 'wrong-password',
  });
});
