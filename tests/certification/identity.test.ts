import { writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { listIdentityClashes } from '../../app/certificates/issue/identity-clashes.server';
import { decideAccountMove, proposeAccountMove } from '../../app/certificates/issue/account-moves.server';
import { issueCertificates } from '../../app/certificates/issue/issue.server';
import { proposeCertificates } from '../../app/certificates/issue/proposal.server';
import { noteAttendance } from '../../app/certification/sessions/attendance.server';
import { startCertification, submitCertification } from '../../app/certification/applications/candidacy.server';
import { candidateView } from '../../app/candidates/candidate-view.server';
import { matchIdentities } from '../../app/certification/sessions/identity-match.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { takeSeat } from '../../app/certification/sessions/seats.server';
import { resultPreview } from '../../app/certification/sessions/session-view.server';
import { signInSheet } from '../../app/certification/sessions/sign-in-sheet.server';
import { talentProfile } from '../../app/certification/talent/talent-profile.server';
import { saveTalent } from '../../app/certification/talent/talent.server';
import { keepIdentity } from '../../app/personal-data/identity.server';
import type { Database } from '../../db/client';
import { accounts, events, examSeats, identities } from '../../db/schema';
import { testDatabase } from '../database';
import { readPdf } from '../pdf/read-pdf';
import { at, examScene, experienced, someone, valueOf } from './exam-scene';
import { identified } from './identified';
import { recordAuthorisation, rotateIssuerKey } from '../certificates/ready-bodies';

let db: Database;
let scene: ReturnType<typeof examScene>;
beforeEach(() => {
  db = testDatabase();
  scene = examScene(db);
});

const day = () => at('2026-12-05T05:00:00Z');
const forget = (accountId: number) => db.delete(identities).where(eq(identities.accountId, accountId)).run();
/** As the page keeps it; nothing is throttled here. */
const occasion = () =>
  ({
    ...at(),
    throttle: { take: () => 0, clear: () => undefined, close: () => undefined },
    address: '',
    userAgent: '',
    language: 'zh',
  }) as const;

test('the record of a person starts from the name on their document', () => {
  const actor = someone(db);
  expect(talentProfile(db, actor.accountId, 'zh').name).toBe('');
  identified(db, actor, '王芳');
  expect(talentProfile(db, actor.accountId, 'zh')).toMatchObject({ exists: false, name: '王芳' });
});

test('nobody applies or takes a seat without a document on record in the name they apply with, and the page says what to do', () => {
  const actor = someone(db);
  valueOf(
    saveTalent(
      db,
      actor,
      { name: '李华', regionCode: '440100', companyId: null, record: experienced, revision: 0 },
      at(),
    ),
  );
  const { id } = valueOf(startCertification(db, actor, { occupationId: 'bim-twin', level: 1 }, at()));
  const asked = () => valueOf(candidateView(db, actor, id, 'zh', at().now)).identity;
  expect(submitCertification(db, actor, id, at())).toEqual({ ok: false, code: 'identity-needed' });
  expect(asked()).toBe('identity-needed');
  identified(db, actor, '王芳');
  expect(submitCertification(db, actor, id, at())).toEqual({ ok: false, code: 'identity-name-differs' });
  expect(asked()).toBe('identity-name-differs');
  identified(db, actor, '李 华');
  valueOf(submitCertification(db, actor, id, at()) as never);
  expect(asked()).toBeNull();
  const accepted = scene.candidate();
  forget(accepted.actor.accountId);
  expect(
    takeSeat(db, accepted.actor, { applicationId: accepted.applicationId, sessionId: scene.session().id }, at()),
  ).toEqual({ ok: false, code: 'identity-needed' });
});

test('no certificate is proposed for, or issued to, a person without a document on record', async () => {
  const { people } = scene;
  const session = scene.session();
  const one = scene.candidate();
  scene.seat(one, session.id);
  scene.close(session.id);
  for (const [who, paper] of [
    [people.a, 'theory'],
    [people.a, 'practice'],
    [people.b, 'practice'],
  ] as const)
    valueOf(scene.score(who, session.id, scene.numberOf(one.applicationId), paper, 90) as never);
  valueOf(confirmSession(db, people.official, session.id, at('2026-12-08T02:00:00Z')) as never);
  valueOf(
    recordAuthorisation(
      db,
      people.official,
      { bodyId: 'alliance', occupationId: 'bim-twin', levels: [1], fromOn: '2026-01-01', untilOn: null, basis: '示例' },
      at(),
    ),
  );
  valueOf(await rotateIssuerKey(db, people.official, { bodyId: 'alliance', compromised: false }, at()));
  forget(one.actor.accountId);
  const later = at('2026-12-10T02:00:00Z');
  expect(proposeCertificates(db, people.official, one.applicationId, later)).toEqual({
    ok: false,
    code: 'identity-needed',
    value: `CA-2026-${String(one.applicationId).padStart(6, '0')}`,
  });
  identified(db, one.actor, '区锦麟');
  const ids = valueOf(proposeCertificates(db, people.official, one.applicationId, later)).map(({ id }) => id);
  forget(one.actor.accountId);
  expect(await issueCertificates(db, people.second, ids, later)).toMatchObject({
    code: 'batch-refused',
    lines: [{ refusal: { code: 'identity-needed' } }],
  });
  identified(db, one.actor, '区锦麟');
  expect(valueOf((await issueCertificates(db, people.second, ids, later)) as never)).toHaveLength(1);
});

test('the sign-in sheet shows the last four characters to officials alone, and history keeps no number', async () => {
  const session = scene.session();
  const one = scene.candidate('区锦麟');
  scene.seat(one, session.id);
  const number = identified(db, one.actor, '区锦麟');
  const sheet = valueOf(await signInSheet(db, scene.people.official, session.id, at()));
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/sheet.pdf`, sheet.bytes);
  const pdf = await readPdf(sheet.bytes);
  for (const words of [
    '考场签到表',
    '区锦麟',
    scene.numberOf(one.applicationId),
    '台湾居民来往大陆通行证',
    number.slice(-4),
    '签名',
    'Identitymatches',
    '身份不符',
    '缺考',
    '监考人签名',
    '日期',
  ])
    expect(pdf.text).toContain(words);
  expect(pdf.text).not.toContain(number);
  for (const who of [scene.people.a, scene.people.reviewer, one.actor])
    expect((await signInSheet(db, who, session.id, at())).ok).toBe(false);
  expect(JSON.stringify(db.select().from(events).all())).not.toContain(number);
  expect(
    db
      .select()
      .from(events)
      .where(eq(events.deed, 'exam-session.see-names'))
      .all()
      .filter((event) => event.outcome === 'done'),
  ).toHaveLength(1);
});

test('attendance says who was matched: one by one, or all who came but for those named', () => {
  const { people } = scene;
  const session = scene.session({ seats: 4 });
  const [one, two, three, four] = ['甲一', '乙二', '丙三', '丁四'].map((name) => scene.candidate(name)) as [
    ReturnType<typeof scene.candidate>,
    ...ReturnType<typeof scene.candidate>[],
  ] as ReturnType<typeof scene.candidate>[];
  for (const who of [one!, two!, three!, four!]) scene.seat(who, session.id);
  scene.close(session.id);
  const numberOf = (who: { applicationId: number } | undefined) => scene.numberOf(who!.applicationId);
  const note = (who: { applicationId: number } | undefined, attendance: 'absent' | 'matched', by = people.official) =>
    noteAttendance(db, by, { sessionId: session.id, candidateNumber: numberOf(who), attendance, reason: '' }, day());
  valueOf(note(one, 'absent'));
  valueOf(note(two, 'matched'));
  expect(note(three, 'matched', people.a).ok, 'assessors do not know who anybody is').toBe(false);
  forget(four!.actor.accountId);
  expect(note(four, 'matched')).toMatchObject({ code: 'identity-needed' });
  expect(matchIdentities(db, people.official, { sessionId: session.id, except: ['nobody'] }, day())).toMatchObject({
    code: 'candidate-unknown',
    field: 'except',
    value: 'nobody',
  });
  expect(valueOf(matchIdentities(db, people.official, { sessionId: session.id, except: [] }, day()))).toBe(1);
  const matched = db
    .select({ number: examSeats.candidateNumber, by: examSeats.identityMatchedBy })
    .from(examSeats)
    .all()
    .filter((seat) => seat.by === people.official.accountId)
    .map((seat) => seat.number);
  expect(matched.sort()).toEqual([numberOf(two), numberOf(three)].sort());
  expect(valueOf(resultPreview(db, people.official, session.id, 'zh', day().now)).unmatched).toBe(1);
});

test('a second account with the same document is told, and the desk is led to move everything into one', () => {
  const [first, second] = [scene.candidate().actor, someone(db)];
  const number = identified(db, first, '区锦麟');
  const again = () => keepIdentity(db, second, { name: '区锦麟', kind: 'taiwan-permit', idCard: number }, occasion());
  expect(again()).toEqual({ ok: false, code: 'id-card-taken', field: 'idCard' });
  again();
  const emails = (id: number) => db.select().from(accounts).where(eq(accounts.id, id)).get()!.email;
  expect(listIdentityClashes(db)).toMatchObject([
    { email: emails(second.accountId), holderEmail: emails(first.accountId) },
  ]);
  expect(
    db
      .select()
      .from(events)
      .where(eq(events.deed, 'identity.clash'))
      .all()
      .map(({ thingId, after }) => [thingId, after]),
  ).toEqual([[String(second.accountId), null]]);
  const move = valueOf(
    proposeAccountMove(db, scene.people.official, { from: first.email, to: second.email, reason: '本人到场' }, at()),
  );
  expect(listIdentityClashes(db)).toEqual([]);
  valueOf(decideAccountMove(db, scene.people.second, { id: move.id, decision: 'carry', reason: '' }, at()));
  expect(valueOf(again())).toBeNull();
});
