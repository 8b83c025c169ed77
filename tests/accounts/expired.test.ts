import { expect, test } from 'vitest';
import { removeExpired } from '../../app/accounts/expired.server';
import { requestReset } from '../../app/accounts/passwords/password-reset.server';
import { beginPasskeySignIn } from '../../app/accounts/factors/second-factors.server';
import { register } from '../../app/accounts/registration.server';
import { offerSetup } from '../../app/people/setup.server';
import { systemRandom } from '../../app/secrets/token.server';
import { goodPassword, passMinutes, scene, useClock } from './scene';

useClock();
const tables = ['sessions', 'email_codes', 'password_resets', 'setup_links', 'passkey_challenges'] as const;

test('what is over goes, what is not stays, and a second run finds nothing', async () => {
  const { db, occasion, account, signedIn } = scene();
  const counts = () => tables.map((table) => db.$client.prepare(`select count(*) from ${table}`).pluck().get());
  await signedIn(await account('li@example.cn'));
  await register(db, { email: 'wang@example.cn', password: goodPassword }, occasion());
  requestReset(db, { email: 'li@example.cn' }, occasion());
  offerSetup(db, { now: new Date(), random: systemRandom });
  await beginPasskeySignIn(db, occasion());
  expect(counts()).toEqual([1, 1, 1, 1, 1]);
  expect(removeExpired(db, new Date())).toBe(0);
  passMinutes(5);
  expect(removeExpired(db, new Date())).toBe(1);
  passMinutes(25);
  expect(removeExpired(db, new Date())).toBe(1);
  expect(counts()).toEqual([1, 1, 0, 1, 0]);
  passMinutes(14 * 24 * 60);
  expect(removeExpired(db, new Date())).toBe(3);
  expect(counts()).toEqual([0, 0, 0, 0, 0]);
  expect(removeExpired(db, new Date())).toBe(0);
});
