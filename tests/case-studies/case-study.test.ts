import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, test } from 'vitest';
import { addPicture, dropPicture } from '../../app/case-studies/case-pictures.server';
import { findCasePicture } from '../../app/case-studies/case-picture-file.server';
import { picturesOf } from '../../app/case-studies/case-study.server';
import { deskCases, findDeskCase } from '../../app/case-studies/desk-cases.server';
import { OwnCasePage } from '../../app/case-studies/own-case-page';
import { writeCase } from '../../app/case-studies/write-case.server';
import { findOwnCase } from '../../app/case-studies/own-case-view.server';
import { casesInSegment, casesOfCompany, listCases, newestCases } from '../../app/case-studies/public/case-list.server';
import { casePdf } from '../../app/case-studies/public/case-pdf.server';
import { publicCaseView } from '../../app/case-studies/public/case-view.server';
import { waitingCaseChecks, waitingCases } from '../../app/case-studies/waiting-cases.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import { openFileStore, sweepFiles } from '../../app/files/file-store.server';
import { checkListing } from '../../app/projects/listing.server';
import { refuse } from '../../app/outcome';
import { valueOf } from '../alliance/scene';
import { pngFile } from '../files/picture-files';
import { readPdf } from '../pdf/read-pdf';
import { caseScene } from './case-scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const anything = { q: '', scope: '', page: 1 };

function reader(actor: Actor, at = '2026-11-23T08:00:00.000Z') {
  const now = new Date(at);
  return { actor, language: 'zh' as const, now, today: at.slice(0, 10), limit: 50 };
}

describe('the draft of a case study', () => {
  test('is prefilled from what is on record, in the languages the project has', () => {
    const s = caseScene();
    expect(s.text()).toEqual({
      titleZh: '城市数据融合治理',
      titleEn: null,
      problemZh: '把三个区的数据接到一起。',
      problemEn: null,
      approachZh: '分工：乙方数据有限公司探索“城市信息模型（CIM）基础平台”；甲方科技有限公司研制“数据治理与融合平台”。',
      approachEn: null,
      resultZh: '计入图谱后，广州市环节从 30 到 31；广州市完整供需关系从 42 到 47。',
      resultEn: null,
      reuseZh: '区县可以照着做。',
      reuseEn: null,
    });
  });

  test('is not saved over what was saved after its form was opened, and both texts stand on the page', () => {
    const s = caseScene();
    const own = () => valueOf(findOwnCase(s.db, s.lead.person, s.id, 'zh', new Date()));
    const save = (titleZh: string, seen: string, at: string) =>
      writeCase(s.db, s.lead.person, { id: s.id, text: { ...s.text(), titleZh }, seen }, s.occasion(at));
    const first = own().seen;
    expect(first).toBe('');
    valueOf(save('先存的', first, '2026-11-23T08:01:00.000Z'));
    const [one, other] = [own().seen, own().seen];
    valueOf(save('一处改的', one, '2026-11-23T08:02:00.000Z'));
    expect(save('另一处改的', other, '2026-11-23T08:03:00.000Z')).toMatchObject({ code: 'draft-changed' });
    const fault = { values: { ...s.text(), titleZh: '另一处改的' } as never, refusals: [refuse('draft-changed')] };
    const page = renderToStaticMarkup(createElement(OwnCasePage, { language: 'zh', view: own(), fault }));
    expect(page).toMatch(/现在保存着的<\/h2><dl><div><dt[^>]*>标题<\/dt><dd[^>]*>一处改的<\/dd>/);
    expect(page).toContain('value="另一处改的"');
    valueOf(save('看过再改的', own().seen, '2026-11-23T08:04:00.000Z'));
  });

  test('is its lead’s alone, and sent once its 中文 is whole and names nobody who is undisclosed', () => {
    const s = caseScene();
    valueOf(s.written({ reuseZh: '' }));
    expect(s.moved('send')).toMatchObject({ code: 'required', field: 'reuseZh' });
    expect(s.written({ resultZh: '与缄默大学一起验证。' })).toMatchObject({ ok: true });
    expect(s.moved('send')).toMatchObject({ code: 'names-undisclosed', value: '缄默大学' });
    expect(findOwnCase(s.db, s.partner.person, s.id, 'zh', new Date())).toMatchObject({
      value: { state: null, text: null },
    });
    expect(s.moved('send', { by: s.partner })).toMatchObject({ code: 'lead-only' });
    valueOf(s.written());
    valueOf(s.moved('send'));
    expect(s.written()).toMatchObject({ code: 'move-not-allowed', state: 'sent' });
    expect(s.mails().slice(-1)).toMatchObject([{ kind: 'caseSent', to: s.partner.person.email }]);
  });
});

describe('a text that was sent', () => {
  test('waits for the parties it names, then for the desk', () => {
    const s = caseScene();
    s.sent();
    expect(waitingCases.mine!(s.db, reader(s.partner.person))).toMatchObject([
      { act: '看典型案例的文字', dueOn: '2026-11-30', behalf: '乙方数据有限公司' },
    ]);
    expect(waitingCases.begun!(s.db, reader(s.lead.person))).toMatchObject([{ waitsFor: '乙方数据有限公司' }]);
    expect(waitingCases.mine!(s.db, reader(s.quiet.person))).toEqual([]);
    expect(s.decided('publish')).toMatchObject({ code: 'answers-open', value: '1', allowed: ['2026-11-30'] });
    expect(s.said(s.quiet, 'agree')).toMatchObject({ code: 'not-asked-here' });
    valueOf(s.said(s.partner, 'agree'));
    expect(waitingCases.mine!(s.db, reader(s.partner.person))).toEqual([]);
    expect(waitingCaseChecks.mine!(s.db, reader(s.reviewer))).toMatchObject([
      { act: '核对典型案例', dueOn: '2026-12-07' },
    ]);
    valueOf(s.decided('publish'));
    expect(s.deeds(s.id).filter((deed) => deed.includes('case'))).toEqual([
      'project.case-write',
      'project.case-send',
      'project.case-agree',
      'project.case-publish',
    ]);
  });

  test('is published in silence once the days to object are over', () => {
    const s = caseScene();
    s.sent();
    expect(s.decided('publish', { at: '2026-11-30T08:00:00.000Z' })).toMatchObject({ code: 'answers-open' });
    valueOf(s.decided('publish', { at: '2026-12-01T08:00:00.000Z' }));
    expect(s.state()).toBe('published');
  });

  test('is published against an objection only with a reason, which all are told', () => {
    const s = caseScene();
    s.sent();
    expect(s.said(s.partner, 'object')).toMatchObject({ code: 'reason-needed' });
    valueOf(s.said(s.partner, 'object', '数字不对'));
    expect(s.mails().at(-1)).toMatchObject({ kind: 'caseObjected', to: s.lead.person.email });
    expect(s.decided('publish')).toMatchObject({ code: 'objection-needs-reason' });
    valueOf(s.decided('publish', { reason: '数字与登记一致' }));
    const told = s.mails().filter(({ kind }) => kind === 'casePublished');
    expect(told.map(({ to }) => to)).toEqual([s.lead.person.email, s.partner.person.email]);
    expect(told.every((mail) => mail.text.includes('说明：数字与登记一致'))).toBe(true);
  });

  test('comes back with a reason, and sent anew is answered anew', () => {
    const s = caseScene();
    s.sent();
    expect(s.decided('return')).toMatchObject({ code: 'reason-needed' });
    valueOf(s.said(s.partner, 'object', '不对'));
    valueOf(s.decided('return', { reason: '请核对数字' }));
    expect(waitingCases.mine!(s.db, reader(s.lead.person))).toMatchObject([{ act: '修改退回的典型案例' }]);
    valueOf(s.moved('send'));
    expect(findDeskCase(s.db, s.reviewer, s.id, 'zh', new Date('2026-11-23T08:00:00Z'))).toMatchObject({
      value: { answers: [{ answer: null, reason: null }], waiting: { count: 1, until: '2026-11-30' } },
    });
  });

  test('is checked by nobody of a party, and by the desk of its region alone', () => {
    const s = caseScene();
    s.sent();
    const own = s.person([{ role: 'reviewer' }, { role: 'member', companyId: s.partner.party.id }]);
    const away = s.person([{ role: 'reviewer', regionCode: '110000' }]);
    expect(s.decided('publish', { by: own })).toMatchObject({ code: 'own-thing' });
    expect(s.decided('publish', { by: away })).toMatchObject({ code: 'project-unknown' });
    expect(deskCases(s.db, own, 'zh')).toEqual([]);
    expect(deskCases(s.db, away, 'zh')).toEqual([]);
    expect(deskCases(s.db, s.reviewer, 'zh')).toMatchObject([{ id: s.id }]);
  });
});

describe('a published case study', () => {
  test('is found by words, chain and segment, on its firms’ and segments’ pages, and on the first page', () => {
    const s = caseScene();
    s.published();
    const found = (asked: object) => listCases(s.db, { ...anything, ...asked }, 'zh').cases.map((one) => one.projectId);
    expect([found({}), found({ q: '区县 乙方' }), found({ q: '缄默' })]).toEqual([[s.id], [s.id], []]);
    expect([found({ scope: 'fusion' }), found({ scope: 'bim.kernel' })]).toEqual([[s.id], []]);
    expect(casesInSegment(s.db, 'gis.cim', 'zh')).toHaveLength(1);
    expect(casesOfCompany(s.db, s.partner.party.id, 'zh')).toHaveLength(1);
    expect(newestCases(s.db, 'zh')).toMatchObject([
      {
        title: '城市数据融合治理',
        parties: ['甲方科技有限公司', '乙方数据有限公司'],
        segments: ['城市信息模型（CIM）基础平台', '数据治理与融合平台'],
      },
    ]);
    expect(JSON.stringify(publicCaseView(s.db, s.id, 'zh'))).not.toContain('缄默');
  });

  test('leaves the public with its project, and with a party that no longer wants to be named', () => {
    const s = caseScene();
    s.published();
    const listing = (move: 'withhold' | 'list') =>
      valueOf(checkListing(s.db, s.reviewer, { id: s.id, move, revision: 1, reason: '核实' }, s.occasion()));
    listing('withhold');
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({ code: 'case-unknown' });
    listing('list');
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({ value: { gone: false } });
    s.conceal(s.id, s.partner);
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({ code: 'case-unknown' });
    expect(findOwnCase(s.db, s.lead.person, s.id, 'zh', new Date())).toMatchObject({ value: { hidden: true } });
    s.conceal(s.id, s.partner, true);
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({ value: { gone: false } });
  });

  test('leaves a note in its place while it is reworked, and for good when it is withdrawn', () => {
    const s = caseScene();
    s.published();
    valueOf(s.moved('rework'));
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({ value: { gone: true, withdrawn: null } });
    expect(listCases(s.db, anything, 'zh').total).toBe(0);
    s.sent();
    valueOf(s.said(s.partner, 'agree'));
    valueOf(s.decided('publish'));
    expect(s.moved('withdraw')).toMatchObject({ code: 'reason-needed' });
    valueOf(s.moved('withdraw', { reason: '系统已停用' }));
    expect(publicCaseView(s.db, s.id, 'zh')).toMatchObject({
      value: { gone: true, withdrawn: { title: '城市数据融合治理', on: '2026-11-23', reason: '系统已停用' } },
    });
    expect(s.moved('rework')).toMatchObject({ code: 'move-not-allowed', allowed: [] });
  });
});

describe('pictures of a case study', () => {
  test('are its lead’s until it is sent, everybody’s once published, without what the camera noted', async () => {
    const s = caseScene();
    const files = openFileStore(mkdtempSync(join(folder, 'store-')));
    const add = (bytes: Buffer, captionZh = '指挥大厅', actor = s.lead.person) => {
      const stream = (async function* () {
        yield bytes;
      })();
      return addPicture(
        s.db,
        files,
        actor,
        { id: s.id, name: 'a.png', stream, captionZh, captionEn: null },
        s.occasion(),
      );
    };
    expect(await add(pngFile())).toMatchObject({ code: 'no-case-yet' });
    valueOf(s.written());
    expect(await add(pngFile(), '')).toMatchObject({ code: 'required', field: 'captionZh' });
    expect(await add(pngFile(), '长'.repeat(5000))).toMatchObject({
      code: 'too-long',
      field: 'captionZh',
      allowed: ['200'],
    });
    expect(await add(pngFile(), '图', s.partner.person)).toMatchObject({ code: 'lead-only' });
    for (let grey = 1; grey <= 6; grey += 1) valueOf(await add(pngFile({ grey, note: '113.26E' })));
    expect(await add(pngFile({ grey: 7 }))).toMatchObject({ code: 'too-many-files', allowed: ['6'] });
    const [first, second] = picturesOf(s.db, s.id);
    const seenBy = (actor: Actor | null) => findCasePicture(s.db, actor, s.id, first!.digest)?.everybodys ?? null;
    expect([seenBy(s.lead.person), seenBy(s.partner.person), seenBy(s.reviewer), seenBy(null)]).toEqual([
      false,
      null,
      null,
      null,
    ]);
    valueOf(dropPicture(s.db, s.lead.person, { id: s.id, picture: second!.id }, s.occasion()));
    expect(sweepFiles(s.db, files, new Date(Date.now() + 7_200_000))).toBe(1);
    expect(readdirSync(files.folder).filter((name) => name.endsWith('.png'))).toHaveLength(5);
    valueOf(s.moved('send'));
    expect([seenBy(s.partner.person), seenBy(s.reviewer), seenBy(s.person()), seenBy(null)]).toEqual([
      false,
      false,
      null,
      null,
    ]);
    valueOf(s.said(s.partner, 'agree'));
    valueOf(s.decided('publish'));
    expect(seenBy(null)).toBe(true);
    const origin = 'https://atlas.example.cn';
    const pdf = await readPdf(valueOf(await casePdf(s.db, { projectId: s.id, files, origin })));
    expect(pdf).toMatchObject({
      title: '城市数据融合治理',
      code: `${origin}/cases/${s.id}`,
      accessible: { part: '1', tagged: true },
    });
    expect(pdf.text).toContain('把三个区的数据接到一起');
    expect(pdf.text).toContain('指挥大厅');
    expect(pdf.text).toContain('30→31/47');
    expect(pdf.text).not.toContain('缄默');
  });
});
