import { expect, test } from 'vitest';
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
} from '../../../app/accounts/factors/passkey-enrolment.server';
import {
  beginPasskeySecondFactor,
  beginPasskeySignIn,
  completeSecondFactor,
  signInWithPasskey,
} from '../../../app/accounts/factors/second-factors.server';
import { signIn } from '../../../app/accounts/sign-in/sign-in.server';
import { goodPassword, passMinutes, scene, useClock, valueOf } from '../scene';
import { softwareAuthenticator } from '../software-authenticator';

useClock();
const right = { email: 'li@example.cn', password: goodPassword };

async function withPasskey(device = softwareAuthenticator()) {
  const set = scene();
  const { db, occasion, account, signedIn, actorOf } = set;
  const accountId = await account('li@example.cn');
  const actor = await signedIn(accountId);
  const { challenge } = valueOf(await beginPasskey(db, actor, occasion()));
  const added = valueOf(
    await addPasskey(db, actor, { name: ' 办公室电脑 ', response: device.create(challenge) }, occasion()),
  );
  return { ...set, device, accountId, actor: await actorOf(added.session), recoveryCodes: added.recoveryCodes };
}

test('a passkey is added with recovery codes, and counts as the second factor of this session', async () => {
  const { db, accountId, actor, recoveryCodes } = await withPasskey();
  expect(listPasskeys(db, accountId)).toEqual([
    { id: 1, name: '办公室电脑', createdAt: '2026-11-23T08:00:00.000Z', lastUsedAt: null },
  ]);
  expect(recoveryCodes).toHaveLength(10);
  expect(actor.session.secondFactor).toBe(true);
});

test('after the password it answers the second step', async () => {
  const { db, occasion, device, actorOf } = await withPasskey();
  const half = valueOf(await signIn(db, right, occasion()));
  expect(half.stage).toBe('second-factor');
  const { challenge, allowCredentials } = valueOf(await beginPasskeySecondFactor(db, half.token, occasion()));
  expect(allowCredentials).toHaveLength(1);
  const session = valueOf(
    await completeSecondFactor(db, half.token, { kind: 'passkey', response: device.answer(challenge, 1) }, occasion()),
  );
  expect((await actorOf(session)).session.secondFactor).toBe(true);
});

test('alone it signs in, with both factors at once', async () => {
  const { db, occasion, device, actorOf, accountId } = await withPasskey();
  const { challenge } = valueOf(await beginPasskeySignIn(db, occasion()));
  const session = valueOf(await signInWithPasskey(db, { response: device.answer(challenge, 1) }, occasion()));
  expect(await actorOf(session)).toMatchObject({ accountId, session: { secondFactor: true } });
});

test('an answer is good once, for its own challenge, within five minutes', async () => {
  const { db, occasion, device } = await withPasskey();
  const { challenge } = valueOf(await beginPasskeySignIn(db, occasion()));
  const response = device.answer(challenge, 1);
  expect((await signInWithPasskey(db, { response }, occasion())).ok).toBe(true);
  expect(await signInWithPasskey(db, { response }, occasion())).toEqual({ ok: false, code: 'passkey-invalid' });
  expect(await signInWithPasskey(db, { response: device.answer('made-up', 2) }, occasion())).toEqual({
    ok: false,
    code: 'passkey-invalid',
  });
  const late = valueOf(await beginPasskeySignIn(db, occasion())).challenge;
  passMinutes(5);
  expect(await signInWithPasskey(db, { response: device.answer(late, 2) }, occasion())).toEqual({
    ok: false,
    code: 'passkey-invalid',
  });
});

test('a counter that does not move on shows a copied key', async () => {
  const { db, occasion, device } = await withPasskey();
  const answer = async (counter: number) =>
    signInWithPasskey(
      db,
      { response: device.answer(valueOf(await beginPasskeySignIn(db, occasion())).challenge, counter) },
      occasion(),
    );
  expect((await answer(5)).ok).toBe(true);
  expect(await answer(5)).toEqual({ ok: false, code: 'passkey-invalid' });
  expect((await answer(6)).ok).toBe(true);
});

test.each([
  ['made for another site', softwareAuthenticator({ origin: 'https://atlas.example.cn.evil.example' })],
  ['that did not check its user', softwareAuthenticator({ verifiesUser: false })],
])('a passkey %s is refused', async (_what, device) => {
  const { db, occasion, account, signedIn } = scene();
  const actor = await signedIn(await account('li@example.cn'));
  const { challenge } = valueOf(await beginPasskey(db, actor, occasion()));
  expect(await addPasskey(db, actor, { name: 'x', response: device.create(challenge) }, occasion())).toEqual({
    ok: false,
    code: 'passkey-invalid',
  });
});

test('another key under a known credential id does not sign in', async () => {
  const { db, occasion, device } = await withPasskey();
  const { challenge } = valueOf(await beginPasskeySignIn(db, occasion()));
  const forged = {
    ...softwareAuthenticator().answer(challenge, 9),
    id: device.answer('', 0).id,
    rawId: device.answer('', 0).rawId,
  };
  expect(await signInWithPasskey(db, { response: forged }, occasion())).toEqual({ ok: false, code: 'passkey-invalid' });
});

test('a challenge of one person does not serve another, and nonsense is refused quietly', async () => {
  const { db, occasion, device, account, signedIn, actor } = await withPasskey();
  const other = await signedIn(await account('wang@example.cn'));
  const { challenge } = valueOf(await beginPasskey(db, actor, occasion()));
  expect(
    await addPasskey(db, other, { name: 'x', response: softwareAuthenticator().create(challenge) }, occasion()),
  ).toEqual({ ok: false, code: 'passkey-invalid' });
  const nonsense = { ...device.answer('x', 1), response: {} } as never;
  expect(await signInWithPasskey(db, { response: nonsense }, occasion())).toEqual({
    ok: false,
    code: 'passkey-invalid',
  });
});

test('adding needs a recent proof of identity; only one’s own are removed', async () => {
  const { db, occasion, account, signedIn, actor, accountId } = await withPasskey();
  const other = await signedIn(await account('wang@example.cn'));
  expect(removePasskey(db, other, 1, occasion())).toEqual({ ok: false, code: 'passkey-unknown' });
  expect(removePasskey(db, actor, 1, occasion())).toEqual({ ok: true, value: null });
  expect(listPasskeys(db, accountId)).toEqual([]);
  passMinutes(11);
  expect(await beginPasskey(db, actor, occasion())).toEqual({ ok: false, code: 're-authentication-needed' });
});
