import { createHash } from 'node:crypto';
import { reasonsKept } from '../../app/accounts/consents/kept-words';
import { deletionDays } from '../../app/personal-data/deletion.server';
import { holdings } from '../../app/personal-data/holdings';
import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { listConsents, withdrawConsent } from '../../app/accounts/consents/consents.server';
import { consentTexts, consentTextAt, type ConsentPurpose } from '../../app/accounts/consents/consent-texts';
import { findIdentity, keepIdentity, unmaskIdCard } from '../../app/personal-data/identity.server';
import { events, identities } from '../../db/schema/index';
import { scene, useClock, valueOf } from '../accounts/scene';

useClock();
const number = '11010519491231002X';

describe('an ID-card number', () => {
  test('lies encrypted, is shown masked, and comes with its own consent', async () => {
    const { db, keys, occasion, account, signedIn } = scene();
    const li = await signedIn(await account('li.hua@example.cn'));
    valueOf(keepIdentity(db, li, { name: '李华', idCard: '１１０１０５ 19491231 002x' }, occasion()));
    expect(JSON.stringify(db.select().from(identities).all())).not.toContain('19491231');
    expect(findIdentity(db, li.accountId, keys)).toMatchObject({ name: '李华', idCard: '1101************2X' });
    expect(
      listConsents(db, li.accountId)
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ purpose }) => purpose),
    ).toContain('identity');
    expect(db.select().from(events).where(eq(events.deed, 'identity.keep')).get()?.after).toBe(
      '{"documentKind":"id-card","idCard":"1101************2X","name":"李*"}',
    );
  });

  test('with a wrong digit, or on record for somebody else, is refused', async () => {
    const { db, occasion, account, signedIn } = scene();
    const li = await signedIn(await account('li.hua@example.cn'));
    const wang = await signedIn(await account('wang@example.cn'));
    expect(keepIdentity(db, li, { name: '李华', idCard: '110105194912310021' }, occasion())).toMatchObject({
      ok: false,
      code: 'id-card-check-digit',
    });
    valueOf(keepIdentity(db, li, { name: '李华', idCard: number }, occasion()));
    expect(keepIdentity(db, wang, { name: '王芳', idCard: number }, occasion())).toMatchObject({
      ok: false,
      code: 'id-card-taken',
      field: 'idCard',
    });
  });

  test('is opened only by the deed and with a reason, and its owner sees who did and why', async () => {
    const { db, occasion, account, signedIn, administrator } = scene();
    const li = await signedIn(await account('li.hua@example.cn'));
    valueOf(keepIdentity(db, li, { name: '李华', idCard: number }, occasion()));
    const admin = await administrator();
    const wang = await signedIn(await account('wang@example.cn'));
    expect(unmaskIdCard(db, wang, { accountId: li.accountId, reason: '好奇' }, occasion())).toEqual({
      ok: false,
      code: 'not-allowed',
    });
    expect(unmaskIdCard(db, admin, { accountId: li.accountId, reason: ' ' }, occasion())).toEqual({
      ok: false,
      code: 'reason-needed',
      field: 'reason',
    });
    expect(valueOf(unmaskIdCard(db, admin, { accountId: li.accountId, reason: '核对证书申报' }, occasion()))).toEqual({
      name: '李华',
      idCard: number,
    });
    const looks = db.select().from(events).where(eq(events.deed, 'personal-data.unmask')).all();
    expect(looks.map(({ actorId, outcome, reason, thingId }) => ({ actorId, outcome, reason, thingId }))).toEqual([
      { actorId: wang.accountId, outcome: 'denied', reason: null, thingId: String(li.accountId) },
      { actorId: admin.accountId, outcome: 'done', reason: '核对证书申报', thingId: String(li.accountId) },
    ]);
  });

  test('goes at once when its consent is withdrawn', async () => {
    const { db, keys, occasion, account, signedIn } = scene();
    const li = await signedIn(await account('li.hua@example.cn'));
    valueOf(keepIdentity(db, li, { name: '李华', idCard: number }, occasion()));
    valueOf(withdrawConsent(db, li, 'identity', occasion()));
    expect(findIdentity(db, li.accountId, keys)).toBeNull();
    expect(
      listConsents(db, li.accountId).map(({ purpose, version, withdrawnAt }) => [
        purpose,
        version,
        withdrawnAt !== null,
      ]),
    ).toEqual([
      ['account', '2026-11', false],
      ['identity', '2026-11', true],
    ]);
    expect(withdrawConsent(db, li, 'identity', occasion())).toEqual({ ok: false, code: 'consent-unknown' });
  });
});

test('the consent an account rests on is not withdrawn by a button but by deleting the account', async () => {
  const { db, occasion, account, signedIn } = scene();
  const li = await signedIn(await account('li.hua@example.cn'));
  expect(withdrawConsent(db, li, 'account', occasion())).toEqual({ ok: false, code: 'consent-unknown' });
});

test('every consent text has both languages and a version that no other text of its purpose has', () => {
  expect(consentTexts.every(({ text }) => text.zh.length > 0 && text.zh.length === text.en.length)).toBe(true);
  const versions = consentTexts.map(
    ({ purpose, version }: { purpose: ConsentPurpose; version: string }) => `${purpose} ${version}`,
  );
  expect(new Set(versions).size).toBe(versions.length);
  expect(consentTextAt('account', new Date('2026-12-01')).version).toBe('2026-11-30');
});

test('registration promises what deletion does: its days, and whatever stays and why', () => {
  const { text, version } = consentTextAt('account', new Date('2026-12-01'));
  const reasons = new Set(holdings.flatMap(({ why }) => (why ? [why] : [])));
  expect(new Set(Object.keys(reasonsKept)), 'a reason without rows promises nothing').toEqual(reasons);
  for (const reason of reasons) {
    expect(text.zh.join('')).toContain(reasonsKept[reason][0]);
    expect(text.en.join('')).toContain(reasonsKept[reason][1]);
  }
  expect(text.zh.join('')).toContain(`申请注销后 ${deletionDays} 天`);
  expect(text.en.join('')).toContain(`${deletionDays} days after you ask`);
  const digest = createHash('sha256').update(JSON.stringify(text)).digest('hex');
  expect([version, digest.slice(0, 12)], 'a text that was agreed to changes by a new version alone').toEqual([
    '2026-11-30',
    '971ac18848fe',
  ]);
});
