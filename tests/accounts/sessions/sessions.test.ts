import { expect, test } from 'vitest';
import { endAllSessions, endOtherSessions, endSession } from '../../../app/accounts/sessions/session-ending.server';
import {
  listSessions,
  openSession,
  recogniseActor,
  sessionCookie,
} from '../../../app/accounts/sessions/sessions.server';
import { signIn } from '../../../app/accounts/sign-in/sign-in.server';
import { dataVersion } from '../../../db/client';
import { events, sessions } from '../../../db/schema/index';
import { write } from '../../../db/write';
import { goodPassword, passMinutes, scene, useClock, valueOf } from '../scene';

useClock();
const right = { email: 'li@example.cn', password: goodPassword };
const days = (count: number) => passMinutes(count * 24 * 60);

test('the cookie is __Host-, Secure, HttpOnly, SameSite=Lax, Path=/ and holds 256 random bits that the database does not', async () => {
  const { db, occasion, account } = scene();
  await account('li@example.cn');
  const { token } = valueOf(await signIn(db, right, occasion()));
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const [value, ...attributes] = sessionCookie(db, token).split('; ');
  expect(value).toBe(`__Host-session=${token}`);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax', 'Secure']);
  const row = db.select().from(sessions).get()!;
  expect(row.id).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(token);
});

test('an id read from the database opens nothing as a cookie', async () => {
  const { db, occasion, account } = scene();
  await account('li@example.cn');
  await signIn(db, right, occasion());
  const { id } = db.select().from(sessions).get()!;
  expect((await recogniseActor(db, sessionCookie(db, id), new Date())).actor).toBeNull();
});

test('an unused session ends after 14 days', async () => {
  const { db, occasion, account, actorOf } = scene();
  await account('li@example.cn');
  const session = valueOf(await signIn(db, right, occasion()));
  passMinutes(14 * 24 * 60 - 1);
  await expect(actorOf(session)).resolves.toMatchObject({ email: 'li@example.cn' });
  const unused = valueOf(await signIn(db, right, occasion()));
  days(14);
  await expect(actorOf(unused)).rejects.toThrow('nobody');
});

test('use pushes the end back and renews the cookie, but never past 90 days', async () => {
  const { db, occasion, account } = scene();
  await account('li@example.cn');
  const cookie = sessionCookie(db, valueOf(await signIn(db, right, occasion())).token);
  const renewals: string[] = [];
  for (let day = 1; day < 90; day += 1) {
    days(1);
    const { actor, setCookie } = await recogniseActor(db, cookie, new Date());
    if (!actor) throw new Error(`over after ${day} days`);
    if (setCookie) renewals.push(`${day} ${setCookie === cookie}`);
  }
  expect(renewals[0]).toBe('7 true');
  expect(renewals[1]).toBe('14 true');
  days(1);
  expect((await recogniseActor(db, cookie, new Date())).actor).toBeNull();
});

test('a session of somebody with a privileged role ends after twelve hours', async () => {
  const { db, occasion, account, actorOf } = scene();
  await account('li@example.cn', [{ role: 'reviewer', regionCode: null, companyId: null }]);
  const session = valueOf(await signIn(db, right, occasion()));
  passMinutes(12 * 60 - 1);
  await actorOf(session);
  passMinutes(1);
  await expect(actorOf(session)).rejects.toThrow('nobody');
});

test('recognising somebody writes at most once a day', async () => {
  const { db, occasion, account } = scene();
  await account('li@example.cn');
  const cookie = sessionCookie(db, valueOf(await signIn(db, right, occasion())).token);
  const changes = () => db.$client.prepare('select total_changes()').pluck().get() as number;
  const before = changes();
  for (let n = 0; n < 5; n += 1) await recogniseActor(db, cookie, new Date());
  expect(changes() - before).toBe(0);
  days(1);
  for (let n = 0; n < 5; n += 1) await recogniseActor(db, cookie, new Date());
  expect(changes() - before).toBe(1);
});

test('a malformed cookie is nobody', async () => {
  const { db } = scene();
  for (const header of [
    null,
    '',
    '__Host-session=',
    '__Host-session=%00%ff',
    'session=x',
    `__Host-session=${'a'.repeat(9000)}`,
  ]) {
    expect((await recogniseActor(db, header, new Date())).actor).toBeNull();
  }
});

test('another site’s malformed cookie beside ours does not sign its reader out', async () => {
  const { db, occasion, account } = scene();
  await account('li@example.cn');
  const cookie = sessionCookie(db, valueOf(await signIn(db, right, occasion())).token).split('; ')[0]!;
  expect((await recogniseActor(db, `stray=%ff; ${cookie}; other=1`, new Date())).actor?.email).toBe('li@example.cn');
  expect((await recogniseActor(db, `not${cookie}`, new Date())).actor).toBeNull();
});

test('people see their own sessions and end one or all others', async () => {
  const { db, occasion, account, actorOf } = scene();
  const id = await account('li@example.cn');
  await signIn(db, right, occasion({ userAgent: 'Phone' }));
  await signIn(db, right, occasion({ userAgent: 'Tablet' }));
  const actor = await actorOf(valueOf(await signIn(db, right, occasion({ userAgent: 'Desk' }))));
  const listed = listSessions(db, id, new Date());
  expect(listed.map((session) => session.userAgent)).toEqual(['Desk', 'Tablet', 'Phone']);
  expect(listed[0]).toEqual({
    number: actor.session.number,
    createdAt: '2026-11-23T08:00:00.000Z',
    lastSeenDay: '2026-11-23',
    endsAt: '2027-02-21T08:00:00.000Z',
    userAgent: 'Desk',
    secondFactor: false,
  });
  valueOf(endSession(db, actor, listed[2]!.number, occasion()));
  expect(listSessions(db, id, new Date()).map((session) => session.userAgent)).toEqual(['Desk', 'Tablet']);
  expect(valueOf(endOtherSessions(db, actor, occasion()))).toBe(1);
  expect(listSessions(db, id, new Date()).map((session) => session.userAgent)).toEqual(['Desk']);
});

test('ending a stranger’s session is denied and in history; an administrator may', async () => {
  const { db, occasion, account, signedIn, administrator, lastMail } = scene();
  const victim = await signedIn(await account('wang@example.cn'));
  const stranger = await signedIn(await account('li@example.cn'));
  expect(endSession(db, stranger, victim.session.number, occasion())).toEqual({ ok: false, code: 'session-unknown' });
  expect(db.select().from(events).all().at(-1)).toMatchObject({
    deed: 'session.end',
    outcome: 'denied',
    actorId: stranger.accountId,
    thingType: 'session',
    thingId: String(victim.session.number),
  });
  const asked = { accountId: victim.accountId, reason: '疑似被冒用' };
  expect(endAllSessions(db, stranger, asked, occasion())).toEqual({ ok: false, code: 'not-allowed' });
  const admin = await administrator();
  expect(endAllSessions(db, admin, { ...asked, reason: ' ' }, occasion())).toEqual({
    ok: false,
    code: 'reason-needed',
    field: 'reason',
  });
  expect(valueOf(endAllSessions(db, admin, asked, occasion()))).toBe(1);
  expect(db.select().from(events).all().at(-1)).toMatchObject({
    deed: 'session.end-all',
    outcome: 'done',
    actorId: admin.accountId,
    actorRole: 'administrator',
    reason: '疑似被冒用',
  });
  expect(lastMail('sessionsEnded')).toMatchObject({
    to: 'wang@example.cn',
    text: expect.stringContaining('疑似被冒用'),
  });
});

test('a clock set back neither ends a session nor makes it longer', async () => {
  const { db, occasion, account, actorOf } = scene();
  await account('li@example.cn');
  const session = valueOf(await signIn(db, right, occasion()));
  const ends = () => db.select({ endsAt: sessions.endsAt, expiresAt: sessions.expiresAt }).from(sessions).get();
  const before = ends();
  passMinutes(-120);
  expect((await actorOf(session)).email).toBe('li@example.cn');
  expect(ends()).toEqual(before);
});

test('reading along with a session that can end no later writes nothing: what is kept stays kept', async () => {
  const { db, occasion, account } = scene();
  const official = await account('li@example.cn', [{ role: 'official', regionCode: null, companyId: null }]);
  const { token } = write(db, (tx) => openSession(tx, official, { stage: 'open', secondFactor: true }, occasion()));
  const before = dataVersion(db);
  for (let hour = 1; hour < 12; hour += 1) {
    passMinutes(60);
    expect((await recogniseActor(db, sessionCookie(db, token), new Date())).actor).not.toBeNull();
  }
  expect(dataVersion(db)).toBe(before);
});
