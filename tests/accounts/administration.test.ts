import { expect, test } from 'vitest';
import { disableAccount, enableAccount } from '../../app/people/account-move.server';
import { listPeople } from '../../app/people/people.server';
import { can } from '../../app/accounts/permissions/permissions';
import { grantRole, revokeRole } from '../../app/people/role-grants.server';
import { listSessions } from '../../app/accounts/sessions/sessions.server';
import { isSetupOpen, offerSetup, setUp } from '../../app/people/setup.server';
import { signIn } from '../../app/accounts/sign-in/sign-in.server';
import { listHistoryOfThing } from '../../app/events/events.server';
import { verifyHistory } from '../../app/events/verify.server';
import { systemRandom } from '../../app/secrets/token.server';
import { companies, events, roleGrants } from '../../db/schema/index';
import { testDatabase } from '../database';
import { goodPassword, passMinutes, scene, useClock, valueOf } from './scene';

useClock();
const li = 'li@example.cn';
const reviewer = { role: 'reviewer', regionCode: '440100', companyId: null } as const;

test('an administrator disables an account: sessions end, the owner is told why, history says who', async () => {
  const { db, occasion, account, signedIn, administrator, lastMail } = scene();
  const accountId = await account(li);
  await signedIn(accountId);
  const admin = await administrator();
  expect(disableAccount(db, admin, { accountId, reason: ' ' }, occasion())).toEqual({
    ok: false,
    code: 'reason-needed',
    field: 'reason',
  });
  expect(disableAccount(db, admin, { accountId, reason: '离职' }, occasion())).toEqual({ ok: true, value: 'disabled' });
  expect(listSessions(db, accountId, new Date())).toEqual([]);
  expect(lastMail('disabled')).toMatchObject({ to: li, text: expect.stringContaining('离职') });
  expect(listHistoryOfThing(db, { type: 'account', id: accountId })[0]).toMatchObject({
    actorId: admin.accountId,
    actorRole: 'administrator',
    deed: 'account.disable',
    before: { state: 'active' },
    after: { state: 'disabled' },
    reason: '离职',
  });
  expect(disableAccount(db, admin, { accountId, reason: '再次' }, occasion())).toEqual({
    ok: false,
    code: 'account-state',
    state: 'disabled',
    allowed: ['enable', 'anonymise'],
  });
  valueOf(enableAccount(db, admin, { accountId, reason: '返聘' }, occasion()));
  expect((await signIn(db, { email: li, password: goodPassword }, occasion())).ok).toBe(true);
});

test('nobody else may, not even an administrator without a second factor or on themselves; each try is in history', async () => {
  const { db, occasion, account, signedIn, administrator } = scene();
  const accountId = await account(li);
  const admin = await administrator();
  const weak = await signedIn(admin.accountId, false);
  const stranger = await signedIn(await account('wang@example.cn'));
  const codes = [
    disableAccount(db, stranger, { accountId, reason: 'x' }, occasion()),
    disableAccount(db, weak, { accountId, reason: 'x' }, occasion()),
    disableAccount(db, admin, { accountId: admin.accountId, reason: 'x' }, occasion()),
  ];
  expect(codes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual([
    'not-allowed',
    'second-factor-needed',
    'own-thing',
  ]);
  const denied = db
    .select()
    .from(events)
    .all()
    .filter((event) => event.outcome === 'denied');
  expect(denied.map((event) => [event.actorId, event.deed, event.thingId])).toEqual([
    [stranger.accountId, 'account.disable', String(accountId)],
    [admin.accountId, 'account.disable', String(accountId)],
    [admin.accountId, 'account.disable', String(admin.accountId)],
  ]);
});

test('people are listed with the roles that are theirs', async () => {
  const { db, account, administrator } = scene();
  await account(li);
  const admin = await administrator();
  const listed = () =>
    listPeople(db, { q: '', role: null, state: null, after: 0 }).people.map((one) => [one.id, [...one.roles].sort()]);
  expect(listed()).toEqual([
    [1, ['talent']],
    [admin.accountId, ['administrator', 'talent']],
  ]);
  db.insert(roleGrants).values({ accountId: 1, role: 'reviewer', grantedAt: '2026-11-01T00:00:00.000Z' }).run();
  expect(listed()).toEqual([
    [1, ['reviewer', 'talent']],
    [admin.accountId, ['administrator', 'talent']],
  ]);
});

test('a granted role ends the sessions opened without it and counts with a second factor', async () => {
  const { db, occasion, account, signedIn, administrator, lastMail } = scene(testDatabase());
  const accountId = await account(li);
  await signedIn(accountId);
  const admin = await administrator();
  valueOf(grantRole(db, admin, { accountId, grant: reviewer }, occasion()));
  expect(listSessions(db, accountId, new Date())).toEqual([]);
  expect(lastMail('privilegedRolesChanged')?.text).toContain('您得到了“审核员”角色。\n请重新登录。');
  const thing = { ownerId: 99, regionCode: '440100' };
  expect(can(await signedIn(accountId, false), 'application.review', thing)).toBe(false);
  const strong = await signedIn(accountId, true);
  expect(can(strong, 'application.review', thing)).toBe(true);
  expect(grantRole(db, admin, { accountId, grant: reviewer }, occasion())).toEqual({ ok: false, code: 'role-held' });
  expect(revokeRole(db, admin, { accountId, grant: reviewer, reason: '' }, occasion())).toMatchObject({
    code: 'reason-needed',
  });
  valueOf(revokeRole(db, admin, { accountId, grant: reviewer, reason: '转岗' }, occasion()));
  expect(listSessions(db, accountId, new Date())).toEqual([]);
  expect(can(await signedIn(accountId, true), 'application.review', thing)).toBe(false);
  expect(revokeRole(db, admin, { accountId, grant: reviewer, reason: '转岗' }, occasion())).toEqual({
    ok: false,
    code: 'role-not-held',
  });
});

test('a role’s scope must fit it and exist', async () => {
  const { db, occasion, account, administrator } = scene(testDatabase());
  const accountId = await account(li);
  const admin = await administrator();
  const grant = (
    role: 'member' | 'official' | 'administrator',
    regionCode: string | null,
    companyId: number | null,
  ) => {
    const outcome = grantRole(db, admin, { accountId, grant: { role, regionCode, companyId } }, occasion());
    return outcome.ok ? 'ok' : outcome.code;
  };
  const company = db.select({ id: companies.id }).from(companies).get()!.id;
  expect(grant('member', null, null)).toBe('role-scope');
  expect(grant('member', null, 999_999)).toBe('role-scope');
  expect(grant('member', null, company)).toBe('ok');
  expect(grant('official', '999999', null)).toBe('role-scope');
  expect(grant('official', '440100', company)).toBe('role-scope');
  expect(grant('administrator', '440100', null)).toBe('role-scope');
});

test('granting is an administrator’s deed, and not on oneself', async () => {
  const { db, occasion, account, signedIn, administrator } = scene();
  const talent = await signedIn(await account(li));
  const grant = { role: 'administrator', regionCode: null, companyId: null } as const;
  expect(grantRole(db, talent, { accountId: talent.accountId, grant }, occasion())).toEqual({
    ok: false,
    code: 'not-allowed',
  });
  const admin = await administrator();
  expect(
    grantRole(db, admin, { accountId: admin.accountId, grant: { ...grant, role: 'official' } }, occasion()),
  ).toEqual({ ok: false, code: 'own-thing' });
});

test('the set-up link makes the first administrator, once', async () => {
  const { db, occasion, actorOf } = scene();
  const token = offerSetup(db, { now: new Date(), random: systemRandom })!;
  expect(db.$client.prepare('select token_hash from setup_links').pluck().get()).not.toBe(token);
  const input = { token, email: 'admin@example.cn', password: goodPassword };
  const both = await Promise.all([
    setUp(db, input, occasion()),
    setUp(db, { ...input, email: 'second@example.cn' }, occasion()),
  ]);
  expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual(['link-expired', 'ok']);
  const admin = await actorOf(valueOf(both.find((outcome) => outcome.ok)!));
  expect(admin.roles.map((grant) => grant.role).sort()).toEqual(['administrator', 'talent']);
  expect(can(admin, 'account.list')).toBe(false);
  expect(offerSetup(db, { now: new Date(), random: systemRandom })).toBeNull();
  expect(
    db
      .select()
      .from(roleGrants)
      .all()
      .filter((grant) => grant.role === 'administrator'),
  ).toHaveLength(1);
});

test('a set-up link ends with the next start or after a day, and there is no default account', async () => {
  const { db, occasion } = scene();
  const first = offerSetup(db, { now: new Date(), random: systemRandom })!;
  const second = offerSetup(db, { now: new Date(), random: systemRandom })!;
  expect([isSetupOpen(db, first, new Date()), isSetupOpen(db, second, new Date())]).toEqual([false, true]);
  passMinutes(24 * 60);
  expect(await setUp(db, { token: second, email: 'a@example.cn', password: goodPassword }, occasion())).toEqual({
    ok: false,
    code: 'link-expired',
  });
  expect(db.$client.prepare('select count(*) from accounts').pluck().get()).toBe(0);
});

test('after everything above the chain of history still holds', async () => {
  const { db, occasion, account, administrator } = scene();
  const accountId = await account(li);
  const admin = await administrator();
  disableAccount(db, admin, { accountId, reason: '离职' }, occasion());
  enableAccount(db, admin, { accountId, reason: '返聘' }, occasion());
  expect(verifyHistory(db)).toMatchObject({ whole: true, count: 7 });
});
