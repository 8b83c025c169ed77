import { expect, test } from 'vitest';
import { moveSchemeVersion } from '../../../app/certification/schemes/scheme-move.server';
import { startSchemeVersion } from '../../../app/certification/schemes/scheme-version.server';
import { giveBackSeat } from '../../../app/certification/sessions/seats.server';
import type { Mail } from '../../../app/mail/mail';
import { unseal } from '../../../app/secrets/seal.server';
import type { Database } from '../../../db/client';
import { mails } from '../../../db/schema';
import { testDatabase } from '../../database';
import { at, examScene, valueOf } from '../exam-scene';

const mailed = (db: Database, kind: string) =>
  db
    .select()
    .from(mails)
    .all()
    .flatMap((row) =>
      row.kind === kind ? [JSON.parse(unseal(at().keys, 'mail', row.kind, row.sealed!)) as Mail] : [],
    );

test('accepted applicants without a place are told once a full session has a free seat that nobody waits for', () => {
  const db = testDatabase();
  const scene = examScene(db);
  const session = scene.session();
  const [first, second, third, waiting] = [scene.candidate(), scene.candidate(), scene.candidate(), scene.candidate()];
  scene.seat(first, session.id);
  scene.seat(second, session.id);
  scene.seat(waiting, session.id);
  const kinds = () => mailed(db, 'certification-seatFree').map(({ to }) => to);
  valueOf(giveBackSeat(db, first.actor, first.applicationId, at()));
  expect(kinds(), 'who waited moved up: no seat is free').toEqual([]);
  valueOf(giveBackSeat(db, second.actor, second.applicationId, at()));
  expect(kinds()).toEqual([first.actor.email, third.actor.email]);
  valueOf(giveBackSeat(db, waiting.actor, waiting.applicationId, at()));
  expect(kinds(), 'it was not full any more').toHaveLength(2);
});

test('the other officials of the region are told at once of a scheme that waits for a second person', () => {
  const db = testDatabase();
  const { people, scheme } = examScene(db);
  const { occupationId, level } = scheme;
  const { id } = valueOf(startSchemeVersion(db, people.official, { occupationId, level }, at()));
  const before = mailed(db, 'deskSecond').length;
  valueOf(moveSchemeVersion(db, people.official, { id, move: 'propose' }, at()));
  const told = mailed(db, 'deskSecond').slice(before);
  expect(told.map(({ to }) => to)).toEqual([people.second.email]);
  expect(told[0]!.subject).toBe('TwinAtlas 孪图 · 等第二人：发布认证方案');
});
