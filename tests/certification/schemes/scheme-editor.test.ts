import { beforeEach, describe, expect, test } from 'vitest';
import { addOccupation } from '../../../app/certification/schemes/occupation.server';
import { occupationForm } from '../../../app/certification/schemes/occupation-form';
import { explainScheme } from '../../../app/certification/schemes/refusals';
import { reshaped } from '../../../app/certification/schemes/scheme-reshaping';
import { findOpenVersion, schemeDesk } from '../../../app/certification/schemes/scheme-desk.server';
import { saveSection, sentSection, type SectionRefusal } from '../../../app/certification/schemes/scheme-edit.server';
import { moveSchemeBy } from '../../../app/certification/schemes/scheme-move.server';
import { schemeList, schemeView } from '../../../app/certification/schemes/scheme-view.server';
import {
  conditionOf,
  ruleOf,
  schemeSections,
  typedScheme,
  type SchemeSection,
} from '../../../app/certification/schemes/typed-scheme';
import { sentScheme } from '../../../app/certification/schemes/sent-scheme';
import type { Database } from '../../../db/client';
import { events } from '../../../db/schema';
import { unsentFields } from '../../../app/certification/schemes/unsent-fields';
import { copyOfDatabase, testDatabase } from '../../database';
import { genuineForm } from '../../web/genuine-form';
import { at, examScene, someone, valueOf } from '../exam-scene';

const sceneDb = testDatabase();
const scene = examScene(sceneDb);
const { people } = scene;
const veteran = scene.candidate();
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const of = { occupationId: 'bim-twin', level: 1 };
const desk = (actor = people.official) => valueOf(schemeDesk(db, of, { actor, language: 'zh', now: at().now }));
const move = (
  actor: typeof people.official,
  name: 'start' | 'propose' | 'publish' | 'return' | 'discard' | 'end',
  reason = '',
) => moveSchemeBy(db, actor, of, { move: name, reason }, at());

/** The form of a section as the page of the open draft would send it, with changes. */
function form(section: SchemeSection, changes: Readonly<Record<string, string | null>> = {}): FormData {
  const { content } = findOpenVersion(db, of)!;
  const sent = new FormData();
  const typed = typedScheme(content);
  if (section === 'wording') {
    for (const [name, text] of [
      ['title', content.title],
      ['description', content.description],
      ['standard.name', content.standard.name],
    ] as const)
      for (const tongue of ['zh', 'en'] as const) sent.set(`${name}.${tongue}`, text[tongue]);
    sent.set('standard.version', content.standard.version);
    for (const tongue of ['zh', 'en'] as const) sent.set(`sample.${tongue}`, content.sample?.[tongue] ?? '');
    for (const field of content.fields) sent.append('fields', field);
  }
  sent.set('routes', String(typed.routes.length));
  typed.routes.forEach((route, routeAt) => {
    sent.set(`routes.${routeAt}`, String(route.length));
    route.forEach((condition, index) =>
      Object.entries(condition).forEach(([name, value]) => sent.set(`routes.${routeAt}.${index}.${name}`, value)),
    );
  });
  sent.set('papers', String(typed.papers.length));
  typed.papers.forEach((paper, paperAt) => {
    sent.set(`papers.${paperAt}.rubric`, String(paper.rubric.length));
    for (const [name, value] of Object.entries({
      id: paper.id,
      kind: paper.kind,
      'name.zh': paper.zh,
      'name.en': paper.en,
      weight: paper.weight,
      passMark: paper.passMark,
      assessors: paper.assessors,
      mostDifference: paper.mostDifference,
    }))
      sent.set(`papers.${paperAt}.${name}`, value);
    paper.rubric.forEach((one, index) =>
      Object.entries({ id: one.id, 'name.zh': one.zh, 'name.en': one.en, points: one.points }).forEach(
        ([name, value]) => sent.set(`papers.${paperAt}.rubric.${index}.${name}`, value),
      ),
    );
  });
  if (section === 'afterwards') {
    const { validityMonths, renewal, resit, feeYuan, issuers } = content;
    for (const [name, value] of Object.entries({
      validityMonths,
      'renewal.windowMonths': renewal?.windowMonths ?? null,
      'renewal.trainingHours': renewal?.trainingHours ?? null,
      'resit.waitMonths': resit.waitMonths,
      'resit.attempts': resit.attempts,
      'resit.keepPassedMonths': resit.keepPassedMonths,
      feeYuan: feeYuan ?? null,
    }))
      sent.set(name, value === null ? '' : String(value));
    for (const issuer of issuers) sent.append('issuers', issuer);
  }
  for (const [name, value] of Object.entries(changes))
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  return sent;
}

function save(
  section: SchemeSection,
  changes: Readonly<Record<string, string | null>> = {},
  revision = findOpenVersion(db, of)!.revision,
  actor = people.official,
) {
  const saved = saveSection(db, actor, { ...of, section, revision, sent: form(section, changes) }, 'zh', at());
  return 'ok' in saved ? { refusals: [], stale: null } : (saved as SectionRefusal);
}

/** The field for whose lack the section's form is turned away; null when it is taken. */
async function turnedAway(section: SchemeSection, fields: URLSearchParams): Promise<string | null> {
  try {
    await sentSection(
      new Request('https://atlas.example.cn/x', { method: 'POST', body: genuineForm([...fields]) }),
      section,
    );
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    expect(thrown.status).toBe(400);
    return ((await thrown.json()) as { refusal: { field: string } }).refusal.field;
  }
}

/** The helper above sends the growing parts with every section, and of conditions what other kinds ask. */
function belongsTo(section: SchemeSection, name: string): boolean {
  if (section === 'papers') return /^(revision|papers)\b/.test(name);
  if (section === 'eligibility') return /^(revision|routes(\.\d+(\.\d+\.kind)?)?)$/.test(name);
  return !/^(routes|papers)\b/.test(name);
}

const said = (refused: SectionRefusal) =>
  refused.refusals.map((refusal) => [refusal.field, explainScheme('zh', refusal)]);

describe('a draft is edited section by section', () => {
  const withDraft = () => valueOf(move(people.official, 'start'));

  test('begun from the version in force, which it equals until something is changed', () => {
    expect(desk()).toMatchObject({ inForce: { version: 1 }, open: null, moves: ['start', 'end'] });
    withDraft();
    expect(desk()).toMatchObject({
      open: { version: 2, state: 'draft', revision: 0 },
      differences: [],
      moves: ['propose', 'discard'],
    });
    for (const section of ['wording', 'eligibility', 'papers', 'afterwards'] as const)
      expect(save(section)).toEqual({ refusals: [], stale: null });
    expect(desk()).toMatchObject({ open: { revision: 4 }, differences: [] });
  });

  test('and each wrong value is refused by its field, with the value and what is allowed', () => {
    withDraft();
    expect(said(save('wording', { 'title.zh': '全国人社部认证建模师' }))).toEqual([
      ['title.zh', '“全国、人社部”超出了发证机构可以用的说法，请改掉。'],
    ]);
    expect(said(save('wording', { 'title.en': '', fields: null }))).toEqual([
      ['title.en', '请填写这一项。'],
      ['fields', '请填写这一项。'],
    ]);
    expect(said(save('eligibility', { 'routes.0.0.months': '601' }))).toEqual([
      ['routes.0.0.months', '“601”不行，请填写 1 到 600 的整数。'],
    ]);
    expect(said(save('eligibility', { 'routes.0.0.months': '' }))).toEqual([
      ['routes.0.0.months', '请填写 1 到 600 的整数。'],
    ]);
    expect(said(save('papers', { 'papers.0.weight': '41' }))).toEqual([['papers', '各科占比合计要正好 100%。']]);
    expect(said(save('papers', { 'papers.0.passMark': 'sixty', 'papers.1.assessors': '1' }))).toEqual([
      ['papers.0.passMark', '“sixty”不行，请填写 0 到 100 的整数。'],
      ['papers.1.assessors', '实操和综合评审要两人评分。'],
    ]);
    expect(said(save('papers', { 'papers.1.rubric.0.points': '26' }))).toEqual([
      ['papers.1.rubric', '这一科的评分项合计要正好 100 分。'],
    ]);
    expect(said(save('afterwards', { 'resit.attempts': '0', validityMonths: '' }))).toEqual([
      ['resit.attempts', '“0”不行，请填写 1 到 10 的整数。'],
      ['renewal.windowMonths', '长期有效的证书不用续证：请填有效期，或把续证两项留空。'],
    ]);
    expect(said(save('afterwards', { validityMonths: '' }))).toEqual([
      ['renewal.windowMonths', '长期有效的证书不用续证：请填有效期，或把续证两项留空。'],
    ]);
    expect(desk().open!.revision).toBe(0);
  });

  test('and a form that lacks a field, or a line it counts, changes nothing: each in turn', async () => {
    withDraft();
    for (const section of schemeSections) {
      const whole = new URLSearchParams([
        ['revision', String(desk().open!.revision)],
        ...[...form(section)].map(([name, value]): [string, string] => [name, String(value)]),
      ]);
      expect(await turnedAway(section, whole), section).toBeNull();
      for (const name of new Set(whole.keys())) {
        if (!belongsTo(section, name)) continue;
        const lacking = new URLSearchParams([...whole].filter(([one]) => one !== name));
        expect(await turnedAway(section, lacking), `${section} without ${name}`).toBe(name);
      }
    }
    for (const name of ['routes.0.0.months', 'routes.0.0.related']) {
      const sent = form('eligibility', { revision: String(desk().open!.revision), [name]: null });
      const lacking = new URLSearchParams([...sent].map(([one, value]): [string, string] => [one, String(value)]));
      expect(await turnedAway('eligibility', lacking)).toBe(name);
    }
  });

  test('two officials at once: the later save is refused and shows how the two differ', () => {
    withDraft();
    const seen = findOpenVersion(db, of)!.revision;
    expect(save('afterwards', { validityMonths: '24' }, seen, people.second)).toEqual({ refusals: [], stale: null });
    const late = save('afterwards', { validityMonths: '48' }, seen);
    expect(late.refusals).toMatchObject([{ code: 'scheme-stale' }]);
    expect(late.stale).toEqual({
      revision: seen + 1,
      differences: [{ about: '有效期', before: '24 个月', after: '48 个月' }],
    });
    expect(save('afterwards', { validityMonths: '48' }, late.stale!.revision).refusals).toEqual([]);
  });

  test('the desk reads off what differs and whom it would meet', () => {
    withDraft();
    expect(save('afterwards', { validityMonths: '48' }).refusals).toEqual([]);
    expect(save('eligibility', { 'routes.0.0.months': '180' }).refusals).toEqual([]);
    const { differences, affected } = desk();
    expect(differences).toEqual([
      { about: '申报条件', before: '满 1 年相关工作', after: null },
      { about: '有效期', before: '36 个月', after: '48 个月' },
      { about: '申报条件', before: null, after: '满 15 年相关工作' },
    ]);
    expect(affected).toMatchObject({
      asked: 1,
      lose: 1,
      gain: 0,
      losing: [
        {
          applicationId: veteran.applicationId,
          mayOpen: false,
          lacks: expect.stringContaining('再满 38 个月相关工作') as string,
        },
      ],
    });
  });

  test('fee and sample question are unknown until published, and a fee of nothing is free', () => {
    const shown = () => valueOf(schemeView(db, of, { actor: null, language: 'zh', now: at().now }));
    expect(shown()).toMatchObject({ feeYuan: null, sample: null });
    withDraft();
    expect(said(save('afterwards', { feeYuan: '-1' }))).toEqual([['feeYuan', '“-1”不行，请填写 0 到 50000 的整数。']]);
    expect(said(save('wording', { 'sample.zh': '一个构件缺了编码，怎么补？' }))).toEqual([
      ['sample.en', '请填写这一项。'],
    ]);
    const sample = { 'sample.zh': '一个构件缺了编码，怎么补？', 'sample.en': 'A part lacks its code. What do you do?' };
    expect(save('wording', sample).refusals).toEqual([]);
    expect(save('afterwards', { feeYuan: '600' }).refusals).toEqual([]);
    expect(desk().differences).toEqual([
      { about: '考试费', before: '未公布', after: '600 元' },
      { about: '例题', before: '未公布', after: '一个构件缺了编码，怎么补？' },
    ]);
    expect(save('afterwards', { feeYuan: '' }).refusals).toEqual([]);
    expect(save('afterwards', { feeYuan: '0' }).refusals).toEqual([]);
    valueOf(move(people.official, 'propose'));
    valueOf(move(people.second, 'publish', '机构正在申请授权'));
    expect(shown()).toMatchObject({ feeYuan: 0, sample: '一个构件缺了编码，怎么补？' });
  });

  test('another official returns it with a reason, or publishes it', () => {
    withDraft();
    expect(save('eligibility', { 'routes.0.0.months': '180' }).refusals).toEqual([]);
    valueOf(move(people.official, 'propose'));
    expect(desk(people.official).moves).toEqual(['return', 'discard']);
    expect(desk(people.second).moves).toEqual(['publish', 'return', 'discard']);
    expect(move(people.official, 'publish')).toMatchObject({ code: 'second-person-needed' });
    expect(move(people.second, 'return')).toEqual({
      ok: false,
      code: 'reason-needed',
      field: 'reason',
      state: 'proposed',
    });
    valueOf(move(people.second, 'return', '工作年限太长'));
    expect(desk()).toMatchObject({ open: { state: 'draft', returnReason: '工作年限太长' } });
    expect(
      db
        .select()
        .from(events)
        .all()
        .find((event) => event.deed === 'scheme.return')!.reason,
    ).toBe('工作年限太长');
    valueOf(move(people.official, 'propose'));
    expect(desk(people.second).mayCertify).toBe(false);
    expect(move(people.second, 'publish')).toEqual({
      ok: false,
      code: 'no-body-authorised',
      field: 'reason',
      value: '2026-11-23',
    });
    valueOf(move(people.second, 'publish', '机构正在申请授权'));
    expect(desk()).toMatchObject({ inForce: { version: 2 }, open: null });
    expect(valueOf(schemeView(db, of, { actor: null, language: 'zh', now: at().now })).versions).toEqual([
      { version: 2, state: 'published', publishedOn: '2026-11-23', endedOn: null },
      { version: 1, state: 'replaced', publishedOn: '2026-11-23', endedOn: '2026-11-23' },
    ]);
  });

  test('ending a scheme asks for a reason', () => {
    expect(move(people.official, 'end')).toMatchObject({ code: 'reason-needed' });
    valueOf(move(people.official, 'end', '改由行业协会举办'));
    expect(desk()).toMatchObject({ inForce: null, moves: ['start'] });
  });

  test('nobody but officials', () => {
    expect(
      saveSection(
        db,
        people.reviewer,
        { occupationId: 'gis-twin', level: 1, section: 'wording', revision: 0, sent: new FormData() },
        'zh',
        at(),
      ),
    ).toMatchObject({ refusals: [{ code: 'scheme-unknown' }] });
    expect(move(people.reviewer, 'start')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the buttons of a form', () => {
  const empty = { routes: [], papers: [] };
  test('add and remove routes and conditions', () => {
    const one = reshaped(empty, 'add-route.work')!;
    const two = reshaped(one, 'add.0.education')!;
    expect(two.routes.map((route) => route.map(({ kind }) => kind))).toEqual([['work', 'education']]);
    expect(reshaped(two, 'remove.0.0')!.routes.map((route) => route.map(({ kind }) => kind))).toEqual([['education']]);
    expect(reshaped(reshaped(two, 'remove.0.0')!, 'remove.0.0')!.routes).toEqual([]);
    expect(reshaped(two, 'remove-route.0')!.routes).toEqual([]);
    expect([reshaped(two, 'add.0.luck'), reshaped(two, ''), reshaped(two, 'add-route.__proto__')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('name a new paper and criterion so that none has another’s name', () => {
    const papers = reshaped(
      reshaped(reshaped(empty, 'add-paper.review')!, 'add-paper.review')!,
      'add-criterion.1',
    )!.papers;
    expect(papers.map(({ id, assessors }) => [id, assessors])).toEqual([
      ['review', '2'],
      ['review-2', '2'],
    ]);
    expect(papers[1]!.rubric.map(({ id }) => id)).toEqual(['criterion', 'criterion-2']);
  });

  test('a rule of more routes than one list holds is joined in groups and read back whole', () => {
    const routes = Array.from({ length: 14 }, (_, index) => [
      {
        kind: 'work',
        months: String(index + 1),
        related: '',
        level: '',
        occupation: '',
        hours: '',
        withinMonths: '',
      } as const,
    ]);
    const rule = ruleOf(routes.map((route) => route.map(conditionOf)));
    expect(typedScheme({ eligibility: rule, papers: [] } as never).routes).toEqual(routes);
    expect(sentScheme(new FormData())).toEqual(empty);
  });
});

test('a new occupation is data: its levels are drafted after its ladder, and readers see it once published', () => {
  const input = occupationForm.parse({
    id: 'twin-surveyor',
    nameZh: '数字孪生测绘师',
    nameEn: 'Digital-twin surveyor',
    ladder: 'three',
    chain: 'gis',
    fields: ['gis'],
    basis: '本地区自拟',
  });
  expect(addOccupation(db, people.reviewer, input, at())).toMatchObject({ code: 'not-allowed' });
  expect(addOccupation(db, people.official, { ...input, nameZh: '国家测绘师' }, at())).toMatchObject({
    code: 'scheme-overclaims',
    value: '国家',
  });
  expect(addOccupation(db, people.official, { ...input, id: 'gis-twin' }, at())).toMatchObject({
    code: 'occupation-taken',
  });
  valueOf(addOccupation(db, people.official, input, at()));
  const listed = () =>
    schemeList(db, { actor: null, language: 'zh', now: at().now }).occupations.find(
      (one) => one.id === 'twin-surveyor',
    );
  expect(listed()).toBeUndefined();
  const level = { occupationId: 'twin-surveyor', level: 1 };
  expect(valueOf(schemeDesk(db, level, { actor: people.official, language: 'zh', now: at().now }))).toMatchObject({
    title: '数字孪生测绘师（初级）',
    present: null,
    open: { version: 1, state: 'draft' },
  });
  valueOf(moveSchemeBy(db, people.official, level, { move: 'propose', reason: '' }, at()));
  valueOf(moveSchemeBy(db, someone(db, 'official'), level, { move: 'publish', reason: '机构正在申请授权' }, at()));
  expect(listed()!.levels.map((one) => [one.level, one.standing.kind])).toEqual([[1, 'version']]);
});

test.each(['constructor', '__proto__', 'toString', ''])(
  'a condition of the kind “%s” asks nothing and breaks nothing',
  (kind) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries({
      revision: '1',
      routes: '1',
      'routes.0': '1',
      'routes.0.0.kind': kind,
    }))
      sent.set(name, value);
    expect(unsentFields('eligibility', sent)).toEqual([]);
  },
);
