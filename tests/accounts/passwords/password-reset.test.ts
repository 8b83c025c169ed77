import { expect, test } from 'vitest';
import { disableAccount } from '../../../app/people/account-move.server';
import { changePassword } from '../../../app/accounts/passwords/password-change.server';
import { requestReset, resetPassword } from '../../../app/accounts/passwords/password-reset.server';
import { listSessions } from '../../../app/accounts/sessions/sessions.server';
import { signIn } from '../../../app/accounts/sign-in/sign-in.server';
import { goodPassword, otherPassword, passMinutes, scene, useClock, valueOf } from '../scene';

useClock();
const email = 'li@example.cn';

function mailedToken(text: string | undefined): string {
  return /https:\/\/atlas\.example\.cn\/password-reset\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
}

test('the mailed link sets a new password, ends every session and works once', async () => {
  const { db, occasion, account, signedIn, lastMail } = scene();
  const id = await account(email);
  await signedIn(id);
  valueOf(requestReset(db, { email }, occasion()));
  const token = mailedToken(lastMail('reset')?.text);
  expect(await resetPassword(db, { token, password: otherPassword }, occasion())).toEqual({
    ok: true,
    value: { device: expect.stringMatching(/^[\w-]{43}$/) },
  });
  expect(listSessions(db, id, new Date())).toEqual([]);
  expect((await signIn(db, { email, password: goodPassword }, occasion())).ok).toBe(false);
  expect((await signIn(db, { email, password: otherPassword }, occasion())).ok).toBe(true);
  expect(await resetPassword(db, { token, password: goodPassword }, occasion())).toEqual({
    ok: false,
    code: 'link-expired',
  });
  expect(lastMail('passwordChanged')?.to).toBe(email);
});

test('of two uses of one link at once, one wins', async () => {
  const { db, occasion, account, lastMail } = scene();
  await account(email);
  requestReset(db, { email }, occasion());
  const token = mailedToken(lastMail('reset')?.text);
  const both = await Promise.all([
    resetPassword(db, { token, password: otherPassword }, occasion()),
    resetPassword(db, { token, password: 'another good one' }, occasion()),
  ]);
  expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
});

test('a link is good for 30 minutes, and a made-up one for nothing', async () => {
  const { db, occasion, account, lastMail } = scene();
  await account(email);
  requestReset(db, { email }, occasion());
  passMinutes(30);
  expect(
    await resetPassword(db, { token: mailedToken(lastMail('reset')?.text), password: otherPassword }, occasion()),
  ).toEqual({ ok: false, code: 'link-expired' });
  expect(await resetPassword(db, { token: 'made-up', password: otherPassword }, occasion())).toEqual({
    ok: false,
    code: 'link-expired',
  });
});

test('an unknown or disabled address is answered alike, costs the sealing of a mail too, and gets no link', async () => {
  const { db, occasion, account, administrator, openMails } = scene();
  const accountId = await account(email);
  valueOf(disableAccount(db, await administrator(), { accountId, reason: '离职' }, occasion()));
  expect(requestReset(db, { email }, occasion())).toEqual({ ok: true, value: null });
  const sealed = () =>
    db.$client.prepare("select seq from sqlite_sequence where name = 'mails'").pluck().get() as number;
  const before = sealed();
  expect(requestReset(db, { email: 'nobody@example.cn' }, occasion())).toEqual({ ok: true, value: null });
  expect(sealed()).toBe(before + 1);
  expect(openMails().filter((mail) => mail.kind === 'reset')).toEqual([]);
});

test('changing the password voids links asked for before', async () => {
  const { db, occasion, account, signedIn, lastMail } = scene();
  const actor = await signedIn(await account(email));
  requestReset(db, { email }, occasion());
  valueOf(await changePassword(db, actor, { current: goodPassword, next: otherPassword }, occasion()));
  expect(
    await resetPassword(db, { token: mailedToken(lastMail('reset')?.text), password: 'another good one' }, occasion()),
  ).toEqual({ ok: false, code: 'link-expired' });
});

test('asking again and again is put off after three times', () => {
  const { db, occasion } = scene();
  const asked = [1, 2, 3, 4].map(() => requestReset(db, { email }, occasion()));
  expect(asked.map((outcome) => outcome.ok)).toEqual([true, true, true, false]);
});
