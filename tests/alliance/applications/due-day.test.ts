import { expect, test } from 'vitest';
import { askToSpeak } from '../../../app/colleagues/colleagues.server';
import { firmColleagues, requestsOf } from '../../../app/colleagues/colleague-view.server';
import { dueDay } from '../../../app/alliance/due-day';
import { submitApplication } from '../../../app/alliance/applications/submission.server';
import { reportForm } from '../../../app/review-desk/report';
import { reportWrongData } from '../../../app/review-desk/report-intake.server';
import { waitingReports } from '../../../app/review-desk/waiting.server';
import { memberships } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { scene, valueOf } from '../scene';

/** The shipped calendar ends with 2026; 25 December is a Friday. */
const lastFriday = '2026-12-25T08:00:00.000Z';
const weekBefore = '2026-12-18T08:00:00.000Z';

test('a day in a year whose public holidays are not on record says that only weekends were left out', () => {
  expect(dueDay('zh', '2027-01-01', true)).toBe('2027-01-01（按周末推算，该年节假日安排尚未公布）');
  expect(dueDay('en', '2027-01-01', true)).toBe(
    '2027-01-01 (counted by weekends only: the holidays of that year are not published yet)',
  );
  expect(dueDay('zh', '2026-12-25', false)).toBe('2026-12-25');
});

test('so does the mail about an application handed in then, and no other', () => {
  const s = scene(testDatabase());
  const submitted = (number: number, at: string) => {
    const firm = s.person();
    const { id, revision } = s.draft(firm, number);
    valueOf(submitApplication(s.db, firm, { id, revision }, s.occasion(at)));
    return s
      .mails()
      .filter(({ kind }) => kind === 'submitted')
      .at(-1)!.text;
  };
  expect(submitted(0, weekBefore)).toContain('最迟 2026-12-25 答复');
  expect(submitted(1, lastFriday)).toContain('最迟 2027-01-01（按周末推算，该年节假日安排尚未公布） 答复');
});

test('so do a request to speak for a firm, on both sides and by mail, and a report of wrong data', () => {
  const s = scene(testDatabase());
  const companyId = s.company('甲子测绘有限公司');
  s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
  const [member, early, late] = [s.person([{ role: 'member', companyId }]), s.person(), s.person()];
  const form = reportForm.parse({ fields: ['website'], text: '网址打不开了', source: '', email: '' });
  for (const [person, at] of [
    [early, weekBefore],
    [late, lastFriday],
  ] as const) {
    valueOf(askToSpeak(s.db, person, { companyId, note: '市场部' }, s.occasion(at)));
    valueOf(reportWrongData(s.db, null, companyId, form, s.occasion(at)));
  }
  const expected = [
    ['2026-12-25', false],
    ['2027-01-01', true],
  ];
  const due = (one: { dueOn: string | null; dueProvisional: boolean }) => [one.dueOn, one.dueProvisional];
  expect(firmColleagues(s.db, member, companyId, new Date(lastFriday)).asked.map(due)).toEqual(expected);
  expect([early, late].flatMap((person) => requestsOf(s.db, person, 'zh', new Date(lastFriday)).map(due))).toEqual(
    expected,
  );
  expect(waitingReports(s.db, s.reviewer(), undefined).rows.map(due)).toEqual(expected);
  expect(
    s
      .mails()
      .filter(({ kind }) => kind === 'colleagueAsked')
      .map(({ text }) => text.includes('尚未公布')),
  ).toEqual([false, true]);
});
