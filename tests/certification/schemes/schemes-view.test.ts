import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { startCertification } from '../../../app/certification/applications/candidacy.server';
import { takeStep } from '../../../app/candidates/candidate-step.server';
import { candidateList, candidateView } from '../../../app/candidates/candidate-view.server';
import { feeWords } from '../../../app/certification/schemes/scheme-fee';
import { ruleWords } from '../../../app/certification/schemes/rule-words';
import { schemeList, schemeVersionView, schemeView } from '../../../app/certification/schemes/scheme-view.server';
import { addEntry, removeEntry, talentProfile } from '../../../app/certification/talent/talent-profile.server';
import { saveBasics } from '../../../app/certification/talent/talent-basics.server';
import { emptyRecord, partForms, withEntry, withoutEntry } from '../../../app/certification/talent/talent-record';
import type { Database } from '../../../db/client';
import { testDatabase } from '../../database';
import { at, examScene, someone, valueOf } from '../exam-scene';
import { recordAuthorisation } from '../../certificates/ready-bodies';

let db: Database;
beforeEach(() => {
  db = testDatabase();
});
const now = at().now;
const zh = { actor: null, language: 'zh', now } as const;
const form = { none: { reason: '', session: null } };

describe('before an authority adopts anything', () => {
  test('every occupation and level is listed as a draft, the study’s five-level occupation first', () => {
    const list = schemeList(db, zh);
    expect(list.occupations.map((one) => [one.id, one.levels.length])).toEqual([
      ['iot-twin', 5],
      ['sensing-twin', 3],
      ['gis-twin', 3],
      ['bim-twin', 3],
      ['fusion-twin', 3],
      ['simulation-twin', 3],
      ['control-twin', 3],
    ]);
    expect(list.occupations[0]!.levels[0]).toEqual({
      level: 1,
      name: '五级/初级工',
      short: '五级',
      standing: { kind: 'draft' },
      own: null,
    });
    expect([list.signedIn, list.hasProfile]).toEqual([false, false]);
  });

  test('a scheme reads in plain words, in both languages', () => {
    const scheme = valueOf(schemeView(db, { occupationId: 'iot-twin', level: 2 }, zh));
    expect(scheme.routes).toEqual([
      ['持有五级证书满 24 个月', '完成 80 学时相关培训'],
      ['满 5 年相关工作'],
      ['大专及以上学历（相关专业）', '满 1 年相关工作'],
    ]);
    expect(scheme.papers.map((paper) => [paper.name, paper.weight, paper.passMark, paper.assessors])).toEqual([
      ['理论知识', 40, 60, 1],
      ['操作技能', 60, 60, 2],
    ]);
    expect([scheme.sample, ...[scheme.feeYuan, 0, 600].map((fee) => feeWords('zh', fee))]).toEqual([
      null,
      '未公布',
      '免费',
      '600 元',
    ]);
    expect(scheme.fields).toEqual(['物联网', '感知与标识', '数据融合与渲染', '模拟仿真推演']);
    expect(
      valueOf(schemeView(db, { occupationId: 'iot-twin', level: 2 }, { ...zh, language: 'en' })).routes[1],
    ).toEqual(['5 years of related work']);
    expect(schemeView(db, { occupationId: 'iot-twin', level: 6 }, zh)).toMatchObject({ code: 'scheme-unknown' });
    expect(schemeView(db, { occupationId: 'nope', level: 1 }, zh)).toMatchObject({ code: 'scheme-unknown' });
    expect(schemeVersionView(db, { occupationId: 'iot-twin', level: 2, version: 1 }, zh)).toMatchObject({
      code: 'scheme-unknown',
    });
  });

  test('months that make no whole years stay months, and another occupation is named', () => {
    const level = (occupation: string, number: number) => `${occupation}-${number}`;
    expect(
      ruleWords(
        'zh',
        'bim',
        {
          all: [
            { work: { months: 14, related: false } },
            { held: { level: 1, months: 0, occupation: 'gis' } },
            { training: { hours: 8, withinMonths: 24 } },
          ],
        },
        level,
      ),
    ).toEqual([['满 14 个月工作', '持有gis-1证书', '近 24 个月完成 8 学时相关培训']]);
  });
});

describe('one’s own record', () => {
  let person: Actor;
  beforeEach(() => {
    person = someone(db);
  });
  const save = (more: Partial<Parameters<typeof saveBasics>[2]> = {}) =>
    saveBasics(db, person, { name: '李华', regionCode: '440100', company: '', revision: 0, ...more }, at());
  const job = partForms.work.parse({ employer: '甲', from: '2023-01-23', until: '', fields: ['bim', 'made-up'] });
  const withJob = () => {
    valueOf(save() as never);
    valueOf(addEntry(db, person, 'work', job, at()) as never);
  };

  test('needs a name first, then keeps entries that can be taken out again', () => {
    expect(addEntry(db, person, 'work', job, at())).toMatchObject({ code: 'name-needed' });
    expect(save({ company: '没有这家' })).toMatchObject({ code: 'company-unknown', field: 'company' });
    expect(save({ regionCode: '999999' })).toMatchObject({ code: 'region-unknown' });
    withJob();
    expect(talentProfile(db, person.accountId, 'zh')).toMatchObject({
      exists: true,
      revision: 2,
      record: { work: [{ employer: '甲', from: '2023-01-23', until: null, fields: ['bim'] }] },
    });
    expect(removeEntry(db, person, { part: 'work', position: 0, revision: 1 }, at())).toMatchObject({
      code: 'talent-stale',
    });
    expect(save({ revision: 0 })).toMatchObject({ code: 'talent-stale' });
  });

  test('gives every level its distance, with the months and the date', () => {
    withJob();
    const scheme = valueOf(schemeView(db, { occupationId: 'bim-twin', level: 1 }, { ...zh, actor: person }));
    expect(scheme.own).toEqual({ eligible: true, verdict: '现在即可申报初级。', lacks: [], applicationId: null });
    const iot = schemeList(db, { ...zh, actor: person }).occupations[0]!.levels[1]!.own!;
    expect(iot.eligible).toBe(false);
    expect(iot.lacks.some((lack) => lack.includes('再满 60 个月相关工作（最早 2031-11）'))).toBe(true);
    expect(startCertification(db, person, { occupationId: 'bim-twin', level: 1 }, at())).toMatchObject({
      code: 'scheme-unknown',
    });
  });

  test('the employer is found by full name or credit code', () => {
    const one = db.$client
      .prepare('select id, name_zh as name, uscc from companies where uscc is not null limit 1')
      .get() as { id: number; name: string; uscc: string } | undefined;
    const any =
      one ??
      (db.$client.prepare('select id, name_zh as name from companies limit 1').get() as {
        id: number;
        name: string;
        uscc?: string;
      });
    valueOf(save({ company: any.name }) as never);
    expect(talentProfile(db, person.accountId, 'zh').company).toBe(any.name);
  });

  test.each([
    ['2023-02-30', 'date-wrong'],
    ['2023', 'date-wrong'],
    ['1823-01-01', 'date-wrong'],
  ])('%s is no date', (from, code) => {
    expect(partForms.work.safeParse({ employer: '甲', from, until: '' }).error!.issues[0]!.message).toBe(code);
  });

  test('a job cannot end before it began, and the newest stands first', () => {
    expect(
      partForms.work.safeParse({ employer: '甲', from: '2023-01-02', until: '2023-01-01' }).error!.issues[0]!.message,
    ).toBe('until-before-from');
    const entry = (from: string) => ({ employer: from, from, until: null, fields: [] });
    const record = withEntry(withEntry(emptyRecord, 'work', entry('2020-01-01'), []), 'work', entry('2024-01-01'), []);
    expect(record.work.map((job) => job.employer)).toEqual(['2024-01-01', '2020-01-01']);
    expect(withoutEntry(record, 'work', 0).work.map((job) => job.employer)).toEqual(['2020-01-01']);
    expect(withoutEntry(record, 'work', 7)).toEqual(record);
  });
});

test('a candidate goes from draft to a seat, sees it, and nobody else sees the application', () => {
  const scene = examScene(db);
  const one = scene.candidate('区锦麟');
  valueOf(
    recordAuthorisation(
      db,
      scene.people.official,
      { bodyId: 'alliance', occupationId: 'bim-twin', levels: [1], fromOn: '2026-01-01', untilOn: null, basis: '示例' },
      at(),
    ),
  );
  expect(schemeView(db, { occupationId: 'bim-twin', level: 1 }, zh)).toMatchObject({
    value: { standing: { kind: 'version', version: 1, state: 'published', publishedOn: '2026-11-23' } },
  });
  expect(schemeVersionView(db, { occupationId: 'bim-twin', level: 1, version: 1 }, zh)).toMatchObject({
    value: { own: null, standing: { version: 1 } },
  });
  const session = scene.session({ seats: 1 });
  const view = () => valueOf(candidateView(db, one.actor, one.applicationId, 'zh', now));
  expect(view()).toMatchObject({
    state: 'accepted',
    moves: ['withdraw'],
    sessions: [{ id: session.id, seats: 1, left: 1, waiting: 0 }],
    seat: null,
  });
  expect(candidateView(db, someone(db), one.applicationId, 'zh', now)).toMatchObject({ code: 'application-unknown' });
  valueOf(takeStep(db, one.actor, one.applicationId, 'seat', { reason: '', session: session.id }, at()));
  expect(view()).toMatchObject({
    state: 'seated',
    sessions: [],
    seat: { number: 1, mayGiveBack: true, session: { place: '天河区' } },
  });
  const second = scene.candidate('王五');
  expect(valueOf(candidateView(db, second.actor, second.applicationId, 'zh', now)).sessions[0]).toMatchObject({
    left: 0,
    waiting: 0,
  });
  valueOf(takeStep(db, one.actor, one.applicationId, 'seat', form.none, at()));
  expect(view()).toMatchObject({ state: 'accepted', seat: null });
  expect(takeStep(db, one.actor, one.applicationId, 'appeal', form.none, at())).toMatchObject({
    code: 'reason-needed',
  });
  expect(takeStep(db, one.actor, one.applicationId, 'resit', form.none, at())).toMatchObject({
    code: 'move-not-allowed',
    state: 'accepted',
  });
  valueOf(takeStep(db, one.actor, one.applicationId, 'withdrawal', form.none, at()));
  expect(candidateList(db, one.actor, 'en')).toMatchObject([
    { id: one.applicationId, standing: 'withdrawn', title: 'Digital-twin BIM modeller, junior' },
  ]);
});
