import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { reportForm } from '../../app/review-desk/report';
import { answerReport, listOpenReports, reportThrottled, reportWrongData } from '../../app/review-desk/reports.server';
import type { Database } from '../../db/client';
import { dataReports } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

describe('a report of wrong data', () => {
  let s: ReturnType<typeof scene>;
  let db: Database;
  let reviewer: Actor;
  let companyId: number;
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    reviewer = s.reviewer();
    companyId = s.company('错字有限公司');
  });
  const form = reportForm.parse({ field: 'website', text: '网址打不开了', source: '', email: 'reader@example.cn' });

  it('is sent by anybody, answered once, told by mail, and the address then forgotten', () => {
    const { id, dueOn } = valueOf(reportWrongData(db, null, companyId, form, s.occasion()));
    expect(dueOn).toBe('2026-11-30');
    expect(listOpenReports(db, reviewer)).toMatchObject([{ id, companyName: '错字有限公司', text: '网址打不开了' }]);
    expect(answerReport(db, s.person(), { reportId: id, move: 'uphold', reason: '好' }, s.occasion())).toMatchObject({
      code: 'report-unknown',
    });
    expect(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '' }, s.occasion())).toMatchObject({
      code: 'reason-needed',
    });
    valueOf(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '已改为新网址' }, s.occasion()));
    expect(s.mails().at(-1)).toMatchObject({
      kind: 'reportAnswered',
      to: 'reader@example.cn',
      text: expect.stringMatching(
        /^结果：已更正\n说明：已改为新网址\n\n企业的页面：https:\/\/atlas\.example\.cn\/companies\/\S+\n\nTwinAtlas 孪图\n$/,
      ),
    });
    expect(db.select().from(dataReports).get()).toMatchObject({ state: 'upheld', reporterEmail: null });
    expect(answerReport(db, reviewer, { reportId: id, move: 'reject', reason: '不' }, s.occasion())).toMatchObject({
      code: 'move-not-allowed',
      state: 'upheld',
    });
    expect(listOpenReports(db, reviewer)).toEqual([]);
  });

  it('keeps an address only with consent, and takes so many from one place', () => {
    const open = (now: string) => ({ ...s.occasion(now), throttle: { take: () => 0, close: () => {} } as never });
    expect(reportThrottled(db, null, companyId, form, open('2026-11-23T09:00:00.000Z'))).toMatchObject({
      code: 'consent-needed',
      field: 'consent',
    });
    expect(listOpenReports(db, reviewer)).toEqual([]);
    const signedIn = s.person();
    valueOf(reportThrottled(db, signedIn, companyId, { ...form, email: null }, open('2026-11-23T09:00:00.000Z')));
    expect(listOpenReports(db, reviewer)).toMatchObject([{ reporterEmail: null }]);
    const busy = { ...s.occasion(), throttle: { take: () => 90, close: () => {} } as never };
    expect(reportThrottled(db, null, companyId, { ...form, consent: 'yes' }, busy)).toMatchObject({
      code: 'too-many-attempts',
      value: '90',
    });
  });

  it('needs words and a company', () => {
    expect(reportForm.safeParse({ field: 'website', text: '错', source: '', email: '' }).success).toBe(false);
    expect(reportWrongData(db, null, 999_999, form, s.occasion())).toMatchObject({ code: 'company-unknown' });
  });
});
