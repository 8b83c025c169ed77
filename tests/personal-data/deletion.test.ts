import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import {
  cancelDeletion,
  carryOutDeletions,
  findDeletionRequest,
  requestDeletion,
} from '../../app/personal-data/deletion.server';
import { keepIdentity } from '../../app/personal-data/identity.server';
import { runRetention } from '../../app/personal-data/retention.server';
import { accounts, consents, events, identities, roleGrants, sessions } from '../../db/schema/index';
import { passMinutes, scene, useClock, valueOf } from '../accounts/scene';

useClock();
const days = (count: number) => passMinutes(count * 24 * 60);

describe('deleting an account', () => {
  test('waits fifteen days, then erases what may be erased and keeps a number', async () => {
    const { db, occasion, account, signedIn } = scene();
    const li = await account('li.hua@example.cn');
    const actor = await signedIn(li);
    valueOf(keepIdentity(db, actor, { name: '李华', idCard: '11010519491231002X' }, occasion()));
    expect(valueOf(requestDeletion(db, actor, occasion())).dueAt).toBe('2026-12-08T08:00:00.000Z');
    days(14);
    expect(carryOutDeletions(db, occasion())).toBe(0);
    days(1);
    expect(carryOutDeletions(db, occasion())).toBe(1);
    expect(db.select().from(accounts).where(eq(accounts.id, li)).get()).toMatchObject({
      email: null,
      passwordHash: null,
      emailVerifiedAt: null,
      state: 'anonymised',
    });
    expect([
      db.select().from(identities).all(),
      db.select().from(sessions).all(),
      db.select().from(roleGrants).all(),
    ]).toEqual([[], [], []]);
    expect(
      db
        .select()
        .from(consents)
        .where(eq(consents.accountId, li))
        .all()
        .map(({ purpose }) => purpose),
    ).toEqual(['account', 'identity']);
    expect(JSON.stringify(db.select().from(events).all())).not.toMatch(/li\.hua|李华|11010519491231002X/);
  });

  test('is announced by mail for its day in China', async () => {
    const { db, occasion, account, signedIn, lastMail } = scene();
    const actor = await signedIn(await account('li.hua@example.cn'));
    passMinutes(9 * 60);
    valueOf(
      requestDeletion(
        db,
        { ...actor, session: { ...actor.session, authenticatedAt: occasion().now.toISOString() } },
        occasion(),
      ),
    );
    expect(findDeletionRequest(db, actor.accountId)?.dueAt).toBe('2026-12-08T17:00:00.000Z');
    expect(lastMail('deletionRequested')!.text).toContain('将于 2026-12-09 执行');
  });

  test('can be taken back in time', async () => {
    const { db, occasion, account, signedIn } = scene();
    const actor = await signedIn(await account('li.hua@example.cn'));
    valueOf(requestDeletion(db, actor, occasion()));
    valueOf(cancelDeletion(db, actor, occasion()));
    days(20);
    expect(carryOutDeletions(db, occasion())).toBe(0);
    expect(findDeletionRequest(db, actor.accountId)).toBeNull();
    expect(cancelDeletion(db, actor, occasion())).toEqual({ ok: false, code: 'deletion-state' });
  });

  test('is refused without a recent proof of identity, twice, and to the only administrator', async () => {
    const { db, occasion, account, signedIn, administrator } = scene();
    expect(requestDeletion(db, await administrator(), occasion())).toEqual({ ok: false, code: 'last-administrator' });
    const actor = await signedIn(await account('li.hua@example.cn'));
    valueOf(requestDeletion(db, actor, occasion()));
    expect(requestDeletion(db, actor, occasion())).toEqual({ ok: false, code: 'deletion-state' });
    passMinutes(11);
    expect(requestDeletion(db, actor, occasion())).toEqual({ ok: false, code: 're-authentication-needed' });
  });
});

test('the retention job removes what is over, leaves one event, and a second run does nothing', async () => {
  const { db, occasion, account, signedIn } = scene();
  await signedIn(await account('li.hua@example.cn'));
  days(15);
  expect(runRetention(db, occasion())).toEqual({ accounts: 0, expired: 1, mailTexts: 0, invitations: 0, notices: 0 });
  expect(runRetention(db, occasion())).toEqual({ accounts: 0, expired: 0, mailTexts: 0, invitations: 0, notices: 0 });
  expect(db.select().from(events).where(eq(events.deed, 'retention.run')).all()).toHaveLength(1);
});
