import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { undoAccountMove } from '../../../app/certificates/issue/account-move-back.server';
import { decideAccountMove, proposeAccountMove } from '../../../app/certificates/issue/account-moves.server';
import { listCertificatesOf } from '../../../app/certificates/certificate.server';
import { startCertification } from '../../../app/certification/applications/candidacy.server';
import type { Database } from '../../../db/client';
import { accounts, certificationApplications, events, mails } from '../../../db/schema';
import { someone, valueOf } from '../../certification/exam-scene';
import { copyOfDatabase, testDatabase } from '../../database';
import { at, issuedScene } from '../issued-scene';

const sceneDb = testDatabase();
const { people, holder, certificate } = await issuedScene(sceneDb);
const other = someone(sceneDb);
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const propose = (reason = '同一身份证，当面核对') =>
  proposeAccountMove(db, people.official, { from: holder.email, to: other.email, reason }, at());
const applicationsOf = (accountId: number) =>
  db.select().from(certificationApplications).where(eq(certificationApplications.accountId, accountId)).all().length;

test('what one account holds goes to another of the same person by two people, and back again', () => {
  expect(
    proposeAccountMove(db, people.official, { from: holder.email, to: 'nobody@example.cn', reason: 'x' }, at()),
  ).toMatchObject({ code: 'account-unknown', field: 'to' });
  expect(
    proposeAccountMove(db, people.official, { from: holder.email, to: holder.email, reason: 'x' }, at()),
  ).toMatchObject({ code: 'account-same' });
  expect(
    proposeAccountMove(db, people.official, { from: other.email, to: holder.email, reason: 'x' }, at()),
  ).toMatchObject({ code: 'nothing-to-move' });
  expect(proposeAccountMove(db, other, { from: holder.email, to: other.email, reason: 'x' }, at())).toMatchObject({
    code: 'not-allowed',
  });
  expect(propose(' ')).toMatchObject({ code: 'reason-needed' });
  const { id } = valueOf(propose());
  expect(propose()).toMatchObject({ code: 'move-open' });
  expect(decideAccountMove(db, people.official, { id, decision: 'carry', reason: '' }, at())).toMatchObject({
    code: 'second-person-needed',
  });
  const open = valueOf(startCertification(db, other, { occupationId: 'bim-twin', level: 1 }, at()));
  const mine = valueOf(startCertification(db, holder, { occupationId: 'bim-twin', level: 1 }, at()));
  expect(decideAccountMove(db, people.second, { id, decision: 'carry', reason: '' }, at())).toMatchObject({
    code: 'move-clash',
  });
  db.delete(certificationApplications).where(eq(certificationApplications.id, open.id)).run();
  valueOf(decideAccountMove(db, people.second, { id, decision: 'carry', reason: '' }, at()));
  expect([
    listCertificatesOf(db, holder.accountId),
    listCertificatesOf(db, other.accountId).map((one) => one.number),
  ]).toEqual([[], [certificate.number]]);
  expect([applicationsOf(holder.accountId), applicationsOf(other.accountId)]).toEqual([0, 2]);
  expect(decideAccountMove(db, people.second, { id, decision: 'carry', reason: '' }, at())).toMatchObject({
    code: 'move-state',
    state: 'done',
    allowed: ['undo'],
  });
  expect(db.select().from(mails).where(eq(mails.kind, 'certificate-moved')).all()).toHaveLength(2);
  expect(undoAccountMove(db, people.official, { id, reason: '' }, at())).toMatchObject({ code: 'reason-needed' });
  valueOf(undoAccountMove(db, people.official, { id, reason: '认错人' }, at()));
  expect([
    listCertificatesOf(db, holder.accountId).map((one) => one.number),
    listCertificatesOf(db, other.accountId),
  ]).toEqual([[certificate.number], []]);
  expect(
    db.select().from(certificationApplications).where(eq(certificationApplications.id, mine.id)).get()!.accountId,
  ).toBe(holder.accountId);
  expect(db.select({ deed: events.deed }).from(events).where(eq(events.deed, 'account-move.carry')).all()).toHaveLength(
    2,
  );
});

test('nothing is handed to an account that is no more, nor taken from whom it was moved on to', () => {
  const third = someone(db);
  const moveOn = (from: string, to: string) =>
    valueOf(proposeAccountMove(db, people.official, { from, to, reason: '同一人' }, at())).id;
  const carry = (id: number) => decideAccountMove(db, people.second, { id, decision: 'carry', reason: '' }, at());
  const first = moveOn(holder.email, other.email);
  const setState = (id: number, state: 'active' | 'disabled') =>
    db.update(accounts).set({ state }).where(eq(accounts.id, id)).run();
  setState(other.accountId, 'disabled');
  expect(carry(first)).toMatchObject({ code: 'account-unknown' });
  setState(other.accountId, 'active');
  valueOf(carry(first));
  const second = moveOn(other.email, third.email);
  valueOf(carry(second));
  const undo = (id: number) => undoAccountMove(db, people.official, { id, reason: '认错人' }, at());
  expect(undo(first)).toMatchObject({ code: 'moved-since', state: 'done' });
  expect(listCertificatesOf(db, third.accountId).map((one) => one.number)).toEqual([certificate.number]);
  valueOf(undo(second));
  setState(holder.accountId, 'disabled');
  expect(undo(first)).toMatchObject({ code: 'account-unknown' });
  setState(holder.accountId, 'active');
  valueOf(undo(first));
  expect(listCertificatesOf(db, holder.accountId).map((one) => one.number)).toEqual([certificate.number]);
});
