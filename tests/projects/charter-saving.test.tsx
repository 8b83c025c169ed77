import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { charterForm } from '../../app/projects/charter-form';
import { CharterPage } from '../../app/projects/charter-page';
import { saveCharter } from '../../app/projects/charter-saving.server';
import { charterFormView } from '../../app/projects/charter-view.server';
import { charterOf } from '../../app/projects/charter.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { beginProject } from '../../app/projects/draft.server';
import { newProjectOf } from '../../app/projects/new-project';
import { NewProjectPage } from '../../app/projects/new-project-page';
import { explainProject } from '../../app/projects/refusals';
import type { Refusal } from '../../app/outcome';
import { fieldsOf } from '../../app/web/fields.server';
import { faultOf } from '../../app/web/form.server';
import { testDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { projectScene, type ProjectScene, type Side } from './project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ProjectScene;
let [a, b] = [] as unknown as [Side, Side];

beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b] = [made.firm('甲城数据'), made.firm('乙图智能')];
});

const outline = () => ({
  lead: a,
  parts: [{ side: b, role: 'partner' as const }],
  milestones: [{ by: 0, title: '做成第一版', dueOn: '2027-06-30' }],
});

const viewOf = (id: number) => valueOf(charterFormView(db, a.person, id, 'zh', made.occasion().now));

/** The charter's form as it stands on the page, with what somebody typed into it. */
function formOf(id: number, typed: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const { revision, seen, fields } = viewOf(id);
  return { revision: String(revision), seen, ...fields, ...typed };
}

/** What comes of sending it; `more` are fields that are sent besides. */
function send(
  id: number,
  form: Readonly<Record<string, string>>,
  { at, more = [] }: { at?: string; more?: readonly (readonly [string, string])[] } = {},
) {
  const sent = new FormData();
  for (const [name, value] of [...Object.entries(form), ...more]) sent.append(name, value);
  const read = fieldsOf(sent, charterForm);
  const view = viewOf(id);
  const answer = read.ok ? saveCharter(db, a.person, view, { form: read.value, sent }, made.occasion(at)) : read;
  const refusals: readonly Refusal[] = answer.ok ? [] : 'refusals' in answer ? answer.refusals : [answer];
  return { ok: answer.ok, refusals, fault: faultOf(sent, refusals) };
}

const charter = (id: number) => charterOf(db, id, made.project(id).revision);

describe('a charter', () => {
  test('of a draft is not saved over what was saved after its form was opened; both stand on the page', () => {
    const id = made.draft(outline());
    const [one, other] = [
      formOf(id, { titleZh: '先写的' }),
      formOf(id, { goalZh: '后写的目标', 'segment-0': 'gis.cim' }),
    ];
    expect(send(id, one, { at: '2026-11-23T09:00:00.000Z' }).ok).toBe(true);
    const { refusals, fault } = send(id, other, { at: '2026-11-23T09:01:00.000Z' });
    expect(refusals).toEqual([{ ok: false, code: 'draft-changed', state: 'draft' }]);
    expect(charter(id)).toMatchObject({ titleZh: '先写的', goalZh: '把三个区的数据接到一起。' });
    const page = renderToStaticMarkup(<CharterPage language="zh" view={viewOf(id)} fault={fault} />);
    const saved = /<section aria-labelledby="saved-meanwhile".*?<\/section>/s.exec(page)![0];
    expect([...saved.matchAll(/<dt>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].map(([, what, text]) => [what, text])).toEqual([
      ['名称', '先写的'],
      ['目标', '把三个区的数据接到一起。'],
      ['谁做哪个环节 · 第 1 行', '数据融合与渲染 › 数据治理与融合平台 · 甲城数据 · 研制'],
    ]);
    expect(page).toContain('>后写的目标</textarea>');
    expect(page).toContain('<option value="gis.cim" selected="">');
    // Having seen both, the person decides: what the form says now is sent with what the page showed.
    expect(send(id, { ...other, seen: viewOf(id).seen, 'milestone-0': '' }).ok).toBe(true);
    expect(charter(id)).toMatchObject({ goalZh: '后写的目标', contributions: [{ segmentId: 'gis.cim' }] });
  });

  test('sent before names both revisions, and what was typed stands beside what is saved', () => {
    const id = made.proposed(outline());
    const other = formOf(id, { goalZh: '另一个目标' });
    expect(send(id, formOf(id, { titleZh: '改过的名称' })).ok).toBe(true);
    const { refusals, fault } = send(id, other);
    expect(refusals).toEqual([{ ok: false, code: 'revision-changed', value: '1', state: 'forming', allowed: ['2'] }]);
    const page = renderToStaticMarkup(<CharterPage language="zh" view={viewOf(id)} fault={fault} />);
    expect(page).toContain('<dt>名称</dt><dd class="whitespace-pre-line wrap-anywhere">改过的名称</dd>');
    expect(page).toContain('>另一个目标</textarea>');
  });

  test('keeps each milestone its number when lines that were typed stand in another order than those saved', () => {
    const id = made.proposed({
      ...outline(),
      milestones: [
        { by: 0, title: '先', dueOn: '2027-01-31' },
        { by: 0, title: '后', dueOn: '2027-06-30' },
      ],
    });
    const other = formOf(id, { goalZh: '另一个目标' });
    expect(send(id, formOf(id, { 'milestoneDue-0': '2027-12-31' })).ok).toBe(true);
    const { fault } = send(id, other);
    const page = renderToStaticMarkup(<CharterPage language="zh" view={viewOf(id)} fault={fault} />);
    const numbers = [...page.matchAll(/name="milestone-\d+" value="(\d+)"/g)].map(([, number]) => number);
    expect(numbers).toEqual([other['milestone-0'], other['milestone-1']]);
    expect(viewOf(id).fields['milestone-0']).toBe(other['milestone-1']);
  });

  test('shows the lines that were typed, however few are saved by then', () => {
    const id = made.draft(outline());
    const typed = { 'segment-6': 'gis.cim', 'party-6': viewOf(id).parties[0]![0] };
    const { fault } = send(id, formOf(id, typed));
    const page = renderToStaticMarkup(<CharterPage language="zh" view={viewOf(id)} fault={fault} />);
    expect(page.match(/name="segment-\d+"/g)).toHaveLength(10);
  });

  test('refuses each answer that is none by its field, with what was sent and what may be, and writes nothing', () => {
    const id = made.draft(outline());
    const parties = viewOf(id).parties.map(([, name]) => name);
    const before = JSON.stringify([charter(id), made.deeds(id)]);
    const lead = viewOf(id).parties[0]![0];
    const cases: readonly (readonly [Readonly<Record<string, string>>, Partial<Refusal>])[] = [
      [
        { 'aim-0': 'destroy' },
        {
          code: 'choice-unknown',
          field: 'aim-0',
          value: 'destroy',
          allowed: ['explore', 'build', 'demonstrate', 'supply'],
        },
      ],
      [{ 'party-0': '999' }, { code: 'choice-unknown', field: 'party-0', value: '999', allowed: parties }],
      [{ 'party-0': '-1' }, { code: 'choice-unknown', field: 'party-0', value: '-1', allowed: parties }],
      [{ 'segment-0': 'no.such' }, { code: 'choice-unknown', field: 'segment-0', value: 'no.such' }],
      [
        { visibility: 'secret' },
        { code: 'choice-unknown', field: 'visibility', value: 'secret', allowed: ['public', 'parties'] },
      ],
      [{ 'customer-0': lead }, { code: 'customer-unasked', field: 'customer-0', value: lead }],
      [
        { 'aim-0': 'supply', 'customer-0': lead },
        { code: 'customer-itself', field: 'customer-0', value: lead },
      ],
      [
        { 'aim-0': 'supply', 'customer-0': 'x' },
        { code: 'choice-unknown', field: 'customer-0', value: 'x', allowed: parties },
      ],
      [{ 'segment-0': '' }, { code: 'line-half', field: 'segment-0' }],
      [{ 'milestoneTitle-0': '' }, { code: 'line-half', field: 'milestoneTitle-0' }],
      [{ 'milestoneDue-0': '2027-02-30' }, { code: 'date-wrong', field: 'milestoneDue-0', value: '2027-02-30' }],
      [
        { 'milestoneParty-0': '999' },
        { code: 'choice-unknown', field: 'milestoneParty-0', value: '999', allowed: parties },
      ],
      [{ 'milestone-0': '999' }, { code: 'milestone-unknown', field: 'milestone-0', value: '999' }],
      [{ startsOn: '2027-02-30' }, { code: 'date-wrong', field: 'startsOn', value: '2027-02-30' }],
      [
        { startsOn: '2027-02-02', endsOn: '2027-02-01' },
        { code: 'ends-first', field: 'endsOn', value: '2027-02-01', allowed: ['2027-02-02'] },
      ],
      [{ 'segment-60': 'gis.cim' }, { code: 'line-past', field: 'segment-60', value: 'gis.cim', allowed: ['60'] }],
      [{ 'milestoneTitle-x': '一' }, { code: 'line-past', field: 'milestoneTitle-x', value: '一', allowed: ['40'] }],
    ];
    for (const [typed, refusal] of cases) {
      const { refusals } = send(id, formOf(id, typed));
      expect(refusals, JSON.stringify(typed)).toEqual([expect.objectContaining({ ok: false, ...refusal })]);
      for (const language of ['zh', 'en'] as const)
        expect(explainProject(language, refusals[0]!)).toMatch(
          /没有保存|没有这个|日期写法|nothing was saved|no such|not a date/,
        );
    }
    const { refusals } = send(id, formOf(id), { more: [['titleZh', '另一个名称']] });
    expect(refusals).toEqual([{ ok: false, code: 'sent-twice', field: 'titleZh', value: '另一个名称' }]);
    expect(JSON.stringify([charter(id), made.deeds(id)])).toBe(before);
    expect(explainProject('zh', send(id, formOf(id, { 'aim-0': 'destroy' })).refusals[0]!)).toBe(
      '“destroy”不能选，没有保存。可选：探索、研制、示范、供应。',
    );
  });
});

test('a new project that names no party, or no project to continue, is refused by the field with what was sent', () => {
  const form = {
    party: 'company:1',
    titleZh: '一',
    goalZh: '',
    segments: '',
    aim: '',
    continues: '',
    need: '',
    another: '',
  };
  for (const continues of ['-1', '0', '1.5', 'x'])
    expect(newProjectOf({ ...form, continues })).toEqual({
      ok: false,
      code: 'project-unknown',
      field: 'continues',
      value: continues,
    });
  expect(newProjectOf({ ...form, party: 'firm' })).toEqual({
    ok: false,
    code: 'party-unknown',
    field: 'party',
    value: 'firm',
  });
  expect(newProjectOf({ ...form, continues: '7' })).toMatchObject({ ok: true, value: { continuesId: 7 } });
  const onSegment = { ...form, segments: 'gis.cim' };
  for (const aim of ['', 'paint'])
    expect(newProjectOf({ ...onSegment, aim })).toEqual({
      ok: false,
      code: 'choice-unknown',
      field: 'aim',
      value: aim,
      allowed: ['explore', 'build', 'demonstrate', 'supply'],
    });
  expect(newProjectOf({ ...onSegment, need: 'abc' })).toMatchObject({ ok: true, value: { aim: null } });
});

test('what a colleague said of a party’s work is not said over by a form that was opened before', () => {
  const id = made.closing({ lead: a, parts: [{ side: b, role: 'partner' }] });
  const [own] = made.answers(id, a);
  const say = (was: string) =>
    confirmContributions(db, b.person, { id, answers: [{ ...own!, answer: 'not-seen', was }] }, made.occasion());
  valueOf(
    confirmContributions(
      db,
      b.person,
      { id, answers: [{ ...own!, answer: 'dispute', reason: '没有' }] },
      made.occasion(),
    ),
  );
  expect(say('')).toMatchObject({ code: 'said-meanwhile', field: `answer-${own!.contributionId}`, value: 'dispute' });
  expect(made.project(id).confirmations.map(({ answer }) => answer)).toEqual(['dispute']);
  expect(say('dispute').ok).toBe(true);
});

describe('the form of a new project', () => {
  const brought = {
    titleZh: '',
    goalZh: '',
    segments: ['gis.cim'],
    continuesId: 7,
    party: '',
    joining: [],
    present: null,
  };
  const page = (first: { readonly need: string }) =>
    renderToStaticMarkup(
      <NewProjectPage
        language="zh"
        parties={[['company:1', '甲']]}
        first={{ ...brought, ...first }}
        segments={['城市信息模型（CIM）基础平台']}
        fault={null}
      />,
    );

  test('goes back to the address that brought its answers, so that none is lost where it is sent back', () => {
    expect(page({ need: '' })).toContain('action="/own-projects/new?segment=gis.cim&amp;continues=7"');
    expect(page({ need: 'abc' })).toContain('action="/own-projects/new?need=abc"');
  });

  test('asks what is done in a segment that comes along and chooses nothing; for a need the charter asks', () => {
    const form = page({ need: '' });
    expect(form).toContain('贵方做什么：城市信息模型（CIM）基础平台');
    expect(/<select[^>]*name="aim"[^>]*>(.*?)<\/select>/.exec(form)![1]).toBe(
      '<option value="" selected="">–</option><option value="explore">探索</option><option value="build">研制</option>' +
        '<option value="demonstrate">示范</option><option value="supply">供应</option>',
    );
    expect(page({ need: 'abc' })).not.toContain('name="aim"');
  });

  test('writes what is done there into the charter', () => {
    const { id } = valueOf(
      beginProject(
        db,
        a.person,
        { party: a.party, titleZh: '一', segments: ['gis.cim'], aim: 'demonstrate' },
        made.occasion(),
      ),
    );
    expect(charter(id)!.contributions.map(({ segmentId, aim }) => [segmentId, aim])).toEqual([
      ['gis.cim', 'demonstrate'],
    ]);
  });
});
