import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { reportForm } from '../../app/review-desk/report';
import { correctionsOf, correctRecord } from '../../app/review-desk/correction.server';
import { statedValues } from '../../app/company-page/stated-values.server';
import { reportThrottled, reportWrongData } from '../../app/review-desk/report-intake.server';
import { answerReport, listOpenReports } from '../../app/review-desk/reports.server';
import type { Database } from '../../db/client';
import { capabilities, companies, companyAliases, dataReports, statements } from '../../db/schema/index';
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
  const form = reportForm.parse({
    fields: ['website', 'short_name'],
    text: '网址打不开了',
    source: '',
    email: 'reader@example.cn',
  });

  const newSite = { field: 'website', value: 'www.new.example.cn', source: 'https://example.cn/about' } as const;
  const sent = () => valueOf(reportWrongData(db, null, companyId, form, s.occasion())).id;
  const record = () => db.select().from(companies).where(eq(companies.id, companyId)).get()!;

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
    expect(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '已改' }, s.occasion())).toMatchObject({
      code: 'not-corrected',
    });
    valueOf(correctRecord(db, reviewer, { reportId: id, ...newSite }, s.occasion()));
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
    expect(reportForm.safeParse({ fields: ['website'], text: '错', source: '', email: '' }).success).toBe(false);
    expect(reportWrongData(db, null, 999_999, form, s.occasion())).toMatchObject({ code: 'company-unknown' });
  });

  it('is about one field or several, never none', () => {
    sent();
    expect(listOpenReports(db, reviewer)).toMatchObject([{ fields: ['website', 'short_name'] }]);
    expect(reportForm.safeParse({ fields: [], text: '网址打不开了', source: '', email: '' }).success).toBe(false);
  });

  it('leads a reviewer to correct several fields of the record, each with its source, and the firm is told', () => {
    const speaker = s.person([{ role: 'member', companyId }]);
    const id = sent();
    expect(correctRecord(db, s.person(), { reportId: id, ...newSite }, s.occasion())).toMatchObject({
      code: 'report-unknown',
    });
    const correct = (field: 'website' | 'short_name' | 'uscc' | 'region_code', value: string) =>
      correctRecord(db, reviewer, { reportId: id, field, value, source: 'https://example.cn/about' }, s.occasion());
    valueOf(correct('website', 'www.new.example.cn'));
    valueOf(correct('short_name', '正字'));
    expect(record()).toMatchObject({ website: 'www.new.example.cn', shortName: '正字', nameZh: '错字有限公司' });
    expect(correct('website', 'www.new.example.cn')).toMatchObject({ code: 'nothing-changed', field: 'value' });
    expect(correct('website', 'no address')).toMatchObject({ code: 'not-a-website', field: 'value' });
    expect(correct('uscc', '123')).toMatchObject({ code: 'uscc-length', field: 'value' });
    expect(correct('region_code', '999999')).toMatchObject({ code: 'region-unknown', field: 'value' });
    expect(correctionsOf(db, id)).toMatchObject([
      { field: 'website', before: null, after: 'www.new.example.cn', correctedBy: reviewer.accountId },
      { field: 'short_name', before: null, after: '正字' },
    ]);
    expect(s.deeds().filter((deed) => deed === 'company.correct done')).toHaveLength(2);
    expect(s.mails().filter((mail) => mail.kind === 'recordCorrected')).toMatchObject([
      { to: speaker.email, subject: 'TwinAtlas 孪图 · 审核员更正了 错字有限公司 的记录' },
      { to: speaker.email, text: expect.stringContaining('简称：– → 正字\n依据：https://example.cn/about') },
    ]);
  });

  it('leads a reviewer to put all other names right at once: several come, some go', () => {
    const id = sent();
    const correct = (value: string) =>
      correctRecord(db, reviewer, { reportId: id, field: 'alias', value, source: '公告' }, s.occasion());
    valueOf(correct('错字\n正字牌'));
    valueOf(correct('正字牌'));
    expect(correct('正字牌')).toMatchObject({ code: 'nothing-changed', field: 'value' });
    expect(correct('字'.repeat(101))).toMatchObject({ code: 'too-long', field: 'value', allowed: ['100'] });
    expect(correctionsOf(db, id)).toMatchObject([
      { field: 'alias', before: null, after: '正字牌、错字' },
      { field: 'alias', before: '正字牌、错字', after: '正字牌' },
    ]);
    const { alias, source } = companyAliases;
    expect(
      db.select({ alias, source }).from(companyAliases).where(eq(companyAliases.companyId, companyId)).all(),
    ).toEqual([{ alias: '正字牌', source: '更正 corrected: 公告' }]);
  });

  it('leaves what other sources say on record, behind the corrected value', () => {
    const old = {
      subjectType: 'company',
      subjectId: String(companyId),
      field: 'website',
      value: 'old.example.cn',
    } as const;
    db.insert(statements)
      .values({ ...old, basis: 'stated', source: '旧名录', confidence: 'medium' })
      .run();
    valueOf(correctRecord(db, reviewer, { reportId: sent(), ...newSite }, s.occasion()));
    const { stated, conflicts } = statedValues(db, record(), 'zh');
    expect(stated.website.map(({ value, provenance }) => [value, provenance?.source])).toEqual([
      ['www.new.example.cn', 'https://example.cn/about'],
      ['old.example.cn', '旧名录'],
    ]);
    expect(conflicts).toEqual(['website']);
  });

  it('gives a firm a segment or takes it away', () => {
    const id = sent();
    const correct = (field: 'segment-held' | 'segment-not-held', value = 'gis.cim') =>
      correctRecord(db, reviewer, { reportId: id, field, value, source: '年报 2025' }, s.occasion());
    expect(correct('segment-not-held')).toMatchObject({ code: 'nothing-changed' });
    expect(correct('segment-held', 'none.such')).toMatchObject({ code: 'segment-unknown' });
    valueOf(correct('segment-held'));
    expect(db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all()).toMatchObject([
      { segmentId: 'gis.cim', sourceTitle: '年报 2025' },
    ]);
    valueOf(correct('segment-not-held'));
    expect(db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all()).toEqual([]);
    valueOf(answerReport(db, reviewer, { reportId: id, move: 'uphold', reason: '已核' }, s.occasion()));
    expect(correct('segment-held')).toMatchObject({ code: 'move-not-allowed', state: 'upheld' });
  });

  it('is passed to the firm where it is the firm’s to change, if anybody speaks for it', () => {
    const id = sent();
    const refer = () => answerReport(db, reviewer, { reportId: id, move: 'refer', reason: '请核对' }, s.occasion());
    expect(refer()).toMatchObject({ code: 'nobody-to-tell' });
    const speaker = s.person([{ role: 'member', companyId }]);
    expect(valueOf(refer())).toMatchObject({ state: 'referred' });
    expect(s.mails().slice(-2)).toMatchObject([
      { kind: 'reportReferred', to: speaker.email, text: expect.stringContaining('读者写道：网址打不开了') },
      { kind: 'reportAnswered', to: 'reader@example.cn', text: expect.stringContaining('结果：已转给企业') },
    ]);
  });
});
