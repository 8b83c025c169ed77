import { expect, test } from 'vitest';
import { hasSessionAlert, keepSessionAlert } from '../../../app/certification/sessions/session-alerts.server';
import { schemeView } from '../../../app/certification/schemes/scheme-view.server';
import { stopMail } from '../../../app/inbox/mail-stop.server';
import type { Mail } from '../../../app/mail/mail';
import { stopOf } from '../../../app/notices/stop-link.server';
import { noticeChoicesOf } from '../../../app/notices/own-notices.server';
import { unseal } from '../../../app/secrets/seal.server';
import type { Actor } from '../../../app/accounts/permissions/actor';
import type { Database } from '../../../db/client';
import { events, mails } from '../../../db/schema';
import { testDatabase } from '../../database';
import { at, examScene, keys, someone, valueOf } from '../exam-scene';

const level = { occupationId: 'bim-twin', level: 1 };
const ask = (db: Database, actor: Actor, wanted = true) => keepSessionAlert(db, actor, { ...level, wanted }, at());
const mailed = (db: Database) =>
  db
    .select()
    .from(mails)
    .all()
    .flatMap(({ kind, sealed }) =>
      kind === 'session-opening' ? [JSON.parse(unseal(keys, 'mail', kind, sealed!)) as Mail] : [],
    );

test('whoever asked hears when an exam of the level opens; who is accepted hears of it once, as a candidate', () => {
  const db = testDatabase();
  const scene = examScene(db);
  const [stranger, other] = [someone(db), someone(db)];
  const accepted = scene.candidate();
  valueOf(ask(db, stranger));
  valueOf(ask(db, accepted.actor));
  valueOf(keepSessionAlert(db, other, { occupationId: 'gis-twin', level: 1, wanted: true }, at()));
  scene.session();
  const told = mailed(db);
  expect(told.map(({ to }) => to)).toEqual([stranger.email]);
  expect(told[0]!.subject).toBe('TwinAtlas 孪图 · 有考试开放了：数字孪生BIM建模师（初级）');
  expect(told[0]!.text).toContain('时间（北京时间）：2026-12-05 09:00');
  expect(told[0]!.text).toContain('https://atlas.example.cn/certification/bim-twin/1\n');
});

test('the link in the mail ends it without signing in; asking again turns the mail on again', () => {
  const db = testDatabase();
  const scene = examScene(db);
  const person = someone(db);
  valueOf(ask(db, person));
  scene.session();
  const stop = stopOf(keys, mailed(db)[0]!.stop!.url.split('/').at(-1)!)!;
  expect(stop).toEqual({ accountId: person.accountId, group: 'sessions' });
  stopMail(db, stop, at());
  expect(hasSessionAlert(db, person.accountId, level)).toBe(false);
  scene.session();
  expect(mailed(db)).toHaveLength(1);
  valueOf(ask(db, person));
  expect(noticeChoicesOf(db, person.accountId).sessions).toBe('at-once');
  scene.session();
  expect(mailed(db)).toHaveLength(2);
});

test('the page of the level says whether its reader asked, history when', () => {
  const db = testDatabase();
  examScene(db);
  const person = someone(db);
  const shown = () =>
    valueOf(schemeView(db, level, { actor: person, language: 'zh', now: new Date('2026-11-23T02:00:00Z') })).alerted;
  expect(shown()).toBe(false);
  valueOf(ask(db, person));
  valueOf(ask(db, person));
  expect(shown()).toBe(true);
  valueOf(ask(db, person, false));
  expect(shown()).toBe(false);
  const deeds = db.select().from(events).all();
  expect(deeds.map(({ deed }) => deed).filter((deed) => deed.startsWith('session-alert.'))).toEqual([
    'session-alert.keep',
    'session-alert.remove',
  ]);
});

test('a level that does not exist, and somebody who is not signed in, are refused', () => {
  const db = testDatabase();
  const unknown = { occupationId: 'bim-twin', level: 9, wanted: true };
  expect(keepSessionAlert(db, someone(db), unknown, at())).toMatchObject({
    code: 'scheme-unknown',
    value: 'bim-twin/9',
  });
  expect(keepSessionAlert(db, null, { ...level, wanted: true }, at())).toMatchObject({ code: 'sign-in-needed' });
});
