import { describe, expect, test, vi } from 'vitest';
import { deviceCookie, deviceToken } from '../../app/accounts/sign-in/known-devices.server';
import { addPasskey, beginPasskey } from '../../app/accounts/factors/passkey-enrolment.server';
import { changePassword } from '../../app/accounts/passwords/password-change.server';
import { requestReset, resetPassword } from '../../app/accounts/passwords/password-reset.server';
import { explainAccount } from '../../app/accounts/refusals';
import { register } from '../../app/accounts/registration.server';
import {
  beginPasskeySignIn,
  completeSecondFactor,
  signInWithPasskey,
} from '../../app/accounts/factors/second-factors.server';
import { endAllSessions, endOtherSessions } from '../../app/accounts/sessions/session-ending.server';
import { reauthenticate, signIn, signOut } from '../../app/accounts/sign-in/sign-in.server';
import { totpCode, totpStep } from '../../app/accounts/factors/totp.server';
import { carryOutDeletions } from '../../app/personal-data/deletion.server';
import { knownDevices } from '../../db/schema/index';
import { goodPassword, otherPassword, passMinutes, scene, useClock, valueOf } from './scene';
import { softwareAuthenticator } from './software-authenticator';

/** What is proved here is who is counted, not how a hash is computed: wrong passwords by the thousand. */
vi.mock('@node-rs/argon2', async (original) => ({
  ...(await original<typeof import('@node-rs/argon2')>()),
  hash: (text: string) => Promise.resolve(`kept:${text}`),
  verify: (kept: string, text: string) => Promise.resolve(kept === `kept:${text}`),
}));

useClock();
const email = 'li@example.cn';
const right = { email, password: goodPassword };
const wrong = { email, password: otherPassword };
const refusalOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code);

/**
 * Somebody who signed in before, in the browser `home`; and strangers of a thousand networks who try passwords without
 * end.
 */
async function besieged() {
  const set = scene();
  const id = await set.account(email);
  const home = valueOf(await signIn(set.db, right, set.occasion({ address: 'home' }))).device!;
  const siege = async () => {
    for (let n = 0; n < 60; n += 1) await signIn(set.db, wrong, set.occasion({ address: `stranger ${n}` }));
  };
  await siege();
  return { ...set, id, home, siege };
}

describe('while strangers try the passwords of an account without end', () => {
  test('its owner signs in at once in a browser that signed in before, today and in five months, and strangers stay slowed', async () => {
    const { db, occasion, home, siege } = await besieged();
    const again = valueOf(await signIn(db, right, occasion({ address: 'home', device: home })));
    expect(again.stage).toBe('open');
    passMinutes(150 * 24 * 60);
    await siege();
    expect(refusalOf(await signIn(db, right, occasion({ device: again.device })))).toBe('ok');
    expect(await signIn(db, wrong, occasion({ address: 'stranger 99' }))).toMatchObject({ code: 'sign-in-slowed' });
  });

  test('an unknown browser is told the wait and the ways that stay open, in both languages', async () => {
    const { db, occasion } = await besieged();
    const refused = await signIn(db, right, occasion({ address: 'café' }));
    expect(refused).toEqual({ ok: false, code: 'sign-in-slowed', value: '90' });
    if (refused.ok) return;
    expect(explainAccount('zh', refused)).toBe(
      '这个邮箱试得太多，请 2 分钟后再试。不想等：用以前登录过的浏览器、通行密钥，或点“忘记密码”用寄来的链接。',
    );
    expect(explainAccount('en', refused)).toBe(
      'Too many tries for this address. Please wait 2 minutes. Without waiting: use a browser you signed in with before, a passkey, or “Forgotten password” and the link mailed to you.',
    );
  });

  test('a mailed link gets through: it makes its browser known', async () => {
    const { db, occasion, lastMail, siege } = await besieged();
    valueOf(requestReset(db, { email }, occasion({ address: 'café' })));
    const token = /password-reset\/([\w-]{43})/.exec(lastMail('reset')?.text ?? '')![1]!;
    const { device } = valueOf(
      await resetPassword(db, { token, password: otherPassword }, occasion({ address: 'café' })),
    );
    await siege();
    expect(refusalOf(await signIn(db, wrong, occasion({ address: 'café', device })))).toBe('ok');
  });

  test('a passkey gets through', async () => {
    const { db, occasion, id, signedIn, siege } = await besieged();
    const phone = softwareAuthenticator();
    const actor = await signedIn(id);
    valueOf(
      await addPasskey(
        db,
        actor,
        { response: phone.create(valueOf(await beginPasskey(db, actor, occasion())).challenge), name: '手机' },
        occasion(),
      ),
    );
    await siege();
    const options = valueOf(await beginPasskeySignIn(db, occasion({ address: 'café' })));
    expect(
      refusalOf(
        await signInWithPasskey(db, { response: phone.answer(options.challenge, 1) }, occasion({ address: 'café' })),
      ),
    ).toBe('ok');
  });

  test('somebody signed in proves their password, and changes it', async () => {
    const { db, occasion, id, signedIn } = await besieged();
    expect(
      refusalOf(await reauthenticate(db, await signedIn(id), goodPassword, occasion({ address: 'stranger 1' }))),
    ).toBe('ok');
    expect(
      refusalOf(
        await changePassword(
          db,
          await signedIn(id),
          { current: goodPassword, next: otherPassword },
          occasion({ address: 'stranger 1' }),
        ),
      ),
    ).toBe('ok');
  });

  test('in a browser of the same network as the strangers, known before, the owner signs in too', async () => {
    const { db, occasion, home } = await besieged();
    for (let n = 0; n < 60; n += 1)
      await signIn(db, { email: `p${n}@example.cn`, password: otherPassword }, occasion({ address: 'home' }));
    expect(refusalOf(await signIn(db, right, occasion({ address: 'home' })))).toBe('sign-in-slowed');
    expect(refusalOf(await signIn(db, right, occasion({ address: 'home', device: home })))).toBe('ok');
  });
});

test('one network alone, trying every three seconds for a day, keeps nobody out of an unknown browser elsewhere', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  let guesses = 0;
  for (let n = 0; n < 28_800; n += 1) {
    if (refusalOf(await signIn(db, wrong, occasion({ address: 'stranger' }))) === 'wrong-credentials') guesses += 1;
    if (n % 4_800 === 4_799)
      expect(refusalOf(await signIn(db, wrong, occasion({ address: `owner ${n}` })))).toBe('wrong-credentials');
    passMinutes(0.05);
  }
  // Ten at once, then one every three minutes.
  expect(guesses).toBe(489);
  expect(refusalOf(await signIn(db, right, occasion({ address: 'café' })))).toBe('ok');
}, 60_000);

test('guesses from any number of networks come to twenty, then one every 90 seconds; a known browser’s own to ten', async () => {
  const { db, occasion, account } = scene();
  await account(email);
  const { device } = valueOf(await signIn(db, right, occasion({ address: 'home' })));
  const guesses = async (count: number, more: (n: number) => object) => {
    let made = 0;
    for (let n = 0; n < count; n += 1)
      if (refusalOf(await signIn(db, wrong, occasion(more(n)))) === 'wrong-credentials') made += 1;
    return made;
  };
  expect(await guesses(200, (n) => ({ address: `stranger ${n}` }))).toBe(20);
  passMinutes(15);
  expect(await guesses(200, (n) => ({ address: `stranger ${n}` }))).toBe(10);
  expect(await guesses(200, (n) => ({ address: `stranger ${n}`, device }))).toBe(10);
  // What the owner's browser gets right gives strangers nothing back.
  passMinutes(1);
  expect(refusalOf(await signIn(db, right, occasion({ device })))).toBe('ok');
  expect(await guesses(50, (n) => ({ address: `stranger ${n}` }))).toBe(0);
});

describe('somebody who has the password but not the second factor', () => {
  test('cannot keep the owner out: a known browser, a recovery code count apart; nobody guesses more than five codes at once', async () => {
    const { db, occasion, account, signedIn, withTotp } = scene();
    const { key, recoveryCodes } = withTotp(await signedIn(await account(email)));
    passMinutes(1);
    const half = async (more: object) => valueOf(await signIn(db, right, occasion(more))).token;
    const code = () => totpCode(key, totpStep(new Date()));
    const home = valueOf(
      await completeSecondFactor(
        db,
        await half({ address: 'home' }),
        { kind: 'totp', code: code() },
        occasion({ address: 'home' }),
      ),
    ).device!;
    passMinutes(1);
    const answers: unknown[] = [];
    for (let n = 0; n < 8; n += 1)
      answers.push(
        refusalOf(
          await completeSecondFactor(
            db,
            await half({ address: `thief ${n}` }),
            { kind: 'totp', code: '000000' },
            occasion({ address: `thief ${n}` }),
          ),
        ),
      );
    expect(answers).toEqual([
      ...Array.from({ length: 5 }, () => 'code-wrong'),
      ...Array.from({ length: 3 }, () => 'too-many-attempts'),
    ]);
    expect(
      refusalOf(
        await completeSecondFactor(
          db,
          await half({ address: 'café' }),
          { kind: 'totp', code: code() },
          occasion({ address: 'café' }),
        ),
      ),
    ).toBe('too-many-attempts');
    expect(
      refusalOf(
        await completeSecondFactor(
          db,
          await half({ address: 'café' }),
          { kind: 'recovery-code', code: recoveryCodes[0]! },
          occasion({ address: 'café' }),
        ),
      ),
    ).toBe('ok');
    expect(
      refusalOf(
        await completeSecondFactor(
          db,
          await half({ device: home }),
          { kind: 'totp', code: code() },
          occasion({ device: home }),
        ),
      ),
    ).toBe('ok');
  });

  test('does not become known by the first step', async () => {
    const { db, occasion, account, signedIn, withTotp } = scene();
    withTotp(await signedIn(await account(email)));
    expect(valueOf(await signIn(db, right, occasion())).device).toBeUndefined();
    expect(db.select().from(knownDevices).all()).toEqual([]);
  });
});

describe('what is mailed', () => {
  test('a stranger who asks for link after link leaves the owner a live one in the mailbox at any moment, and says so', async () => {
    const { db, occasion, account, lastMail } = scene();
    await account(email);
    for (let minute = 0; minute < 310; minute += 1) {
      requestReset(db, { email }, occasion({ address: `stranger ${minute}` }));
      passMinutes(1);
      if (minute > 200 && minute % 7 === 0) {
        const token = /password-reset\/([\w-]{43})/.exec(lastMail('reset')!.text)![1]!;
        expect(refusalOf(await resetPassword(db, { token, password: 'short' }, occasion({ address: 'café' })))).toBe(
          'password-too-short',
        );
      }
    }
    const refused = requestReset(db, { email }, occasion({ address: 'café' }));
    expect(refused).toEqual({ ok: false, code: 'link-underway', value: '600' });
    expect(requestReset(db, { email: 'nobody@example.cn' }, occasion({ address: 'café' })).ok).toBe(true);
    if (!refused.ok)
      expect(explainAccount('zh', refused)).toBe(
        '已给这个邮箱寄过链接，请用最近那封里的，30 分钟内有效。要再寄，请等 10 分钟。',
      );
  });

  test('a right link is taken although its network tried many wrong ones', async () => {
    const { db, occasion, account, lastMail } = scene();
    await account(email);
    valueOf(requestReset(db, { email }, occasion()));
    const token = /password-reset\/([\w-]{43})/.exec(lastMail('reset')!.text)![1]!;
    for (let n = 0; n < 60; n += 1)
      await resetPassword(db, { token: `made up ${n}`, password: otherPassword }, occasion());
    expect(refusalOf(await resetPassword(db, { token: 'made up', password: otherPassword }, occasion()))).toBe(
      'too-many-attempts',
    );
    expect(refusalOf(await resetPassword(db, { token, password: otherPassword }, occasion()))).toBe('ok');
  });

  test('one network that registers an address over and over does not keep its owner from registering', async () => {
    const { db, occasion } = scene();
    for (let n = 0; n < 1440; n += 1) {
      await register(db, { email, password: goodPassword }, occasion({ address: 'stranger' }));
      passMinutes(1);
    }
    expect(refusalOf(await register(db, { email, password: goodPassword }, occasion({ address: 'café' })))).toBe('ok');
  });
});

describe('a known browser', () => {
  test('has a cookie for the sign-in pages alone: HttpOnly, Secure, SameSite, of 180 days; the database holds its hash', async () => {
    const { db, occasion, account } = scene();
    const id = await account(email);
    const device = valueOf(await signIn(db, right, occasion())).device!;
    expect(deviceCookie(device)).toBe(
      `__Secure-device=${device}; Path=/sign-in; Max-Age=15552000; HttpOnly; Secure; SameSite=Strict`,
    );
    expect([
      deviceToken(`a=1; __Secure-device=${device}; b=%`),
      deviceToken('__Secure-device=short'),
      deviceToken(null),
    ]).toEqual([device, null, null]);
    const rows = db.select().from(knownDevices).all();
    expect(rows).toEqual([
      {
        tokenHash: expect.stringMatching(/^[\w-]{43,64}$/),
        accountId: id,
        createdAt: '2026-11-23T08:00:00.000Z',
        expiresAt: '2027-05-22T08:00:00.000Z',
      },
    ]);
    expect(rows[0]!.tokenHash).not.toBe(device);
  });

  test('gets another token with every sign-in, for each account it is known to; twenty are kept', async () => {
    const { db, occasion, account } = scene();
    const [li, wang] = [await account(email), await account('wang@example.cn')];
    const first = valueOf(await signIn(db, right, occasion())).device!;
    const second = valueOf(
      await signIn(db, { ...right, email: 'wang@example.cn' }, occasion({ device: first })),
    ).device!;
    const rows = db.select().from(knownDevices).all();
    expect(rows.map((row) => row.accountId).sort()).toEqual([li, wang]);
    expect(new Set(rows.map((row) => row.tokenHash)).size).toBe(1);
    expect(second).not.toBe(first);
    for (let n = 0; n < 25; n += 1) {
      passMinutes(1);
      await signIn(db, right, occasion());
    }
    expect(
      db
        .select()
        .from(knownDevices)
        .all()
        .filter((row) => row.accountId === li),
    ).toHaveLength(20);
  });

  test('is of no use for another account, after 180 days, or without the password', async () => {
    const { db, occasion, account, home, siege } = await besieged();
    await account('wang@example.cn');
    for (let n = 0; n < 60; n += 1)
      await signIn(db, { email: 'wang@example.cn', password: otherPassword }, occasion({ address: `stranger ${n}` }));
    expect(refusalOf(await signIn(db, { ...right, email: 'wang@example.cn' }, occasion({ device: home })))).toBe(
      'sign-in-slowed',
    );
    expect(refusalOf(await signIn(db, wrong, occasion({ device: home })))).toBe('wrong-credentials');
    passMinutes(180 * 24 * 60);
    await siege();
    expect(refusalOf(await signIn(db, right, occasion({ device: home })))).toBe('sign-in-slowed');
  });

  test('is kept by signing out, and forgotten with a changed password, with all sessions ended, and with the account', async () => {
    const { db, occasion, id, home, signedIn, administrator } = await besieged();
    const count = () =>
      db
        .select()
        .from(knownDevices)
        .all()
        .filter((row) => row.accountId === id).length;
    const session = valueOf(await signIn(db, right, occasion({ device: home })));
    signOut(db, session.token, occasion());
    expect(count()).toBe(1);
    const changed = valueOf(
      await changePassword(db, await signedIn(id), { current: goodPassword, next: otherPassword }, occasion()),
    );
    expect(refusalOf(await signIn(db, wrong, occasion({ device: session.device })))).toBe('sign-in-slowed');
    expect(refusalOf(await signIn(db, wrong, occasion({ device: changed.device })))).toBe('ok');
    valueOf(endOtherSessions(db, await signedIn(id), occasion()));
    expect(count()).toBe(0);
    passMinutes(120);
    valueOf(await signIn(db, wrong, occasion()));
    expect(count()).toBe(1);
    valueOf(endAllSessions(db, await administrator(), { accountId: id, reason: '疑似被冒用' }, occasion()));
    expect(count()).toBe(0);
    passMinutes(120);
    valueOf(await signIn(db, wrong, occasion()));
    db.$client
      .prepare(
        "insert into deletion_requests (account_id, requested_at, due_at) values (?, '2026-11-01T00:00:00.000Z', '2026-11-16T00:00:00.000Z')",
      )
      .run(id);
    carryOutDeletions(db, occasion());
    expect(count()).toBe(0);
  });
});

describe('the code of an authenticator app', () => {
  test('shown by a phone that is a minute off is told so, and is not good when its time comes; the same one twice is told as used', async () => {
    const { db, occasion, account, signedIn, withTotp } = scene();
    const { key } = withTotp(await signedIn(await account(email)));
    passMinutes(10);
    const { token } = valueOf(await signIn(db, right, occasion()));
    const answer = (steps: number) =>
      completeSecondFactor(db, token, { kind: 'totp', code: totpCode(key, totpStep(new Date()) + steps) }, occasion());
    const said = async (steps: number) => {
      const outcome = await answer(steps);
      return outcome.ok ? 'ok' : [outcome.field, explainAccount('zh', outcome), explainAccount('en', outcome)];
    };
    const off = [
      'code',
      '手机时间可能不准，差约 1 分钟。请在手机设置里打开“自动设置时间”，再输新的数字。',
      'The phone’s clock may be wrong, by about 1 minute. Let the phone set its time by itself, then type a new number.',
    ];
    expect(await said(-2)).toEqual(off);
    expect(await said(2)).toEqual(off);
    passMinutes(1);
    expect(await said(0)).toEqual([
      'code',
      '这个数字用过了，等下一个。',
      'This number was used. Wait for the next one.',
    ]);
    passMinutes(0.5);
    expect(await said(0)).toBe('ok');
  });
});
