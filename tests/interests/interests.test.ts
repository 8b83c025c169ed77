import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailToAuthor } from '../../app/alliance/alliance-mail.server';
import { consentToBeFound } from '../../app/certification/talent/talent.server';
import {
  answerMessage,
  answerPreview,
  endMessage,
  holderMessages,
  reportMessage,
} from '../../app/interests/holder-messages.server';
import { firmInterests } from '../../app/interests/firm-interests.server';
import { sendInterest, withdrawInterest } from '../../app/interests/interests.server';
import { mutedFirms, muteFirm } from '../../app/interests/mutes.server';
import { judgeInterest } from '../../app/interests/report-judgement.server';
import { countReportedInterests, reportedInterests } from '../../app/interests/reported.server';
import { unseal } from '../../app/secrets/seal.server';
import type { Database } from '../../db/client';
import { events, interestDeliveries, mails, roleGrants } from '../../db/schema';
import { keys, someone, valueOf } from '../certification/exam-scene';
import { copyOfDatabase, testDatabase } from '../database';
import { at, holdersScene } from './scene';
import { interestMails } from '../../app/interests/mails';

const message = {
  chain: 'bim',
  level: 'three-1',
  region: '440000',
  segment: null,
  work: '做三维建模',
  place: '广州天河',
  contact: '陈经理 020-1',
};
const sceneDb = testDatabase();
let made: Awaited<ReturnType<typeof holdersScene>>;
let db: Database;
beforeAll(async () => {
  made = await holdersScene(sceneDb);
});
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const inbox = (index: number, moment?: string) =>
  holderMessages(db, made.actors[index]!.accountId, 'zh', at(moment).now);
const sentMails = (kind: string) =>
  db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind)
    .map((mail) => (JSON.parse(unseal(keys, 'mail', kind, mail.sealed!)) as { to: string }).to);
const send = (moment?: string) => valueOf(sendInterest(db, made.firm, made.company.id, message, at(moment)));
const agree = (index: number, given: boolean) => valueOf(consentToBeFound(db, made.actors[index]!, given, at()));

describe('a firm’s message', () => {
  test('reaches those of the group who agreed, tells the firm nothing of whom or how many, and is written into history without them', () => {
    const { firm, company, actors } = made;
    expect(sendInterest(db, someone(db), company.id, message, at())).toMatchObject({ code: 'not-allowed' });
    expect(sendInterest(db, firm, company.id, message, at())).toEqual({ ok: true, value: { id: 1 } });
    expect([0, 1, 2, 3, 4, 5].map((index) => inbox(index).length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(inbox(0)[0]).toMatchObject({
      state: 'waiting',
      standing: 'open',
      company: { slug: company.slug },
      work: '做三维建模',
      shared: null,
    });
    expect(sentMails('talentInterest')).toEqual([actors[0]!.email, actors[1]!.email]);
    expect(firmInterests(db, company.id, at().now)[0]).toMatchObject({ standing: 'open', answers: [] });
    const told = db
      .select()
      .from(events)
      .all()
      .find((event) => event.deed === 'talent-interest.send')!;
    expect(JSON.parse(told.after!)).toEqual({
      interestId: 1,
      chain: 'bim',
      level: 'three-1',
      region: '440000',
      segment: null,
    });
  });

  test('is accepted alike where nobody agreed to be found, and refused where the published counts say less than five', () => {
    const { firm, company } = made;
    send();
    agree(0, false);
    agree(1, false);
    expect([inbox(0), inbox(1)]).toEqual([[], []]);
    expect(sendInterest(db, firm, company.id, message, at())).toEqual({ ok: true, value: { id: 2 } });
    agree(0, true);
    agree(1, true);
    expect(inbox(0)).toEqual([]);
    expect(sendInterest(db, firm, company.id, { ...message, level: 'three-2' }, at())).toMatchObject({
      code: 'group-too-small',
    });
    expect(sendInterest(db, firm, company.id, { ...message, region: '44' }, at())).toMatchObject({
      code: 'cut-unknown',
      field: 'region',
    });
    expect(sendInterest(db, firm, company.id, { ...message, chain: 'spanning' }, at())).toMatchObject({
      code: 'cut-unknown',
      field: 'chain',
    });
    send();
    expect(sendInterest(db, firm, company.id, message, at('2026-12-11T01:59:00Z'))).toMatchObject({
      code: 'too-many-interests',
      allowed: ['3'],
    });
  });
});

describe('a holder', () => {
  test('shows a firm exactly what was previewed, and takes it back', () => {
    const { actors, company, issued } = made;
    const holder = actors[0]!;
    send();
    const { number } = issued.find((one) => one.accountId === holder.accountId)!;
    const asked = {
      certificates: [number, issued.find((one) => one.accountId !== holder.accountId)!.number],
      note: '请联系我',
    };
    const preview = answerPreview(db, holder, asked, 'zh', at().now);
    expect(preview).toEqual({
      name: '区锦麟',
      email: holder.email,
      note: '请联系我',
      certificates: [
        { number, title: '数字孪生BIM建模师（初级）', body: '孪图产业联盟（草案）', validUntil: '2029-12-09' },
      ],
    });
    const { id } = inbox(0)[0]!;
    expect(
      answerMessage(db, holder, { id, ...asked, seen: JSON.stringify({ ...preview, note: '' }) }, at()),
    ).toMatchObject({ code: 'answer-changed' });
    expect(
      answerMessage(
        db,
        actors[1]!,
        { id, ...asked, seen: JSON.stringify(answerPreview(db, actors[1]!, asked, 'zh', at().now)) },
        at(),
      ),
    ).toMatchObject({ code: 'message-unknown' });
    valueOf(answerMessage(db, holder, { id, ...asked, seen: JSON.stringify(preview) }, at()));
    const seen = () =>
      firmInterests(db, company.id, at().now).flatMap((one) => one.answers.map((answer) => answer.shared));
    expect(seen()).toEqual([preview]);
    expect(
      firmInterests(db, company.id, at().now).flatMap((one) => one.answers.map((answer) => Object.keys(answer))),
      'no number that would count whom it reached',
    ).toEqual([['at', 'shared']]);
    expect(endMessage(db, holder, { id, move: 'decline' }, at())).toMatchObject({
      code: 'message-state',
      state: 'answered',
    });
    valueOf(endMessage(db, holder, { id, move: 'withdraw' }, at()));
    expect(seen()).toEqual([]);
  });

  test('reports a message; a reviewer who is not of the firm stops it, and the firm cannot write for thirty days', () => {
    const { actors, company, firm, people } = made;
    send();
    const open = inbox(0)[0]!;
    valueOf(reportMessage(db, actors[0]!, { id: open.id, report: '不是招聘，是推销' }, at()));
    expect(reportMessage(db, actors[0]!, { id: open.id, report: '再来' }, at())).toMatchObject({
      code: 'message-state',
    });
    const [reported] = reportedInterests(db, people.reviewer);
    expect([countReportedInterests(db, people.reviewer), countReportedInterests(db, firm)]).toEqual([1, 0]);
    expect(reported).toMatchObject({ company: { slug: company.slug }, reports: ['不是招聘，是推销'], mayStop: true });
    expect(JSON.stringify(reported)).not.toContain(actors[0]!.email);
    const judged = (actor: typeof firm, reason = '推销') =>
      judgeInterest(db, actor, { id: reported!.id, move: 'stop', reason }, at());
    expect(judged(firm)).toMatchObject({ code: 'interest-unknown' });
    expect(
      judged({
        ...people.reviewer,
        roles: [...people.reviewer.roles, { role: 'member', regionCode: null, companyId: company.id }],
      }),
    ).toMatchObject({ code: 'own-thing' });
    expect(judged(people.reviewer, ' ')).toMatchObject({ code: 'reason-needed' });
    const answer = { certificates: [], note: '' };
    const other = inbox(1)[0]!;
    valueOf(
      answerMessage(
        db,
        actors[1]!,
        { id: other.id, ...answer, seen: JSON.stringify(answerPreview(db, actors[1]!, answer, 'zh', at().now)) },
        at(),
      ),
    );
    valueOf(judged(people.reviewer));
    expect([
      reportedInterests(db, people.reviewer),
      firmInterests(db, company.id, at().now).find((one) => one.id === reported!.id)?.standing,
    ]).toEqual([[], 'stopped']);
    expect([sentMails('talentStopped'), sentMails('talentAnsweredStopped'), sentMails('talentReportAnswered')]).toEqual(
      [[firm.email], [actors[1]!.email], [actors[0]!.email]],
    );
    valueOf(endMessage(db, actors[1]!, { id: other.id, move: 'withdraw' }, at()));
    expect(sendInterest(db, firm, company.id, message, at('2027-01-09T01:59:00Z'))).toMatchObject({
      code: 'interest-stopped',
    });
    expect(sendInterest(db, firm, company.id, message, at('2027-01-09T02:01:00Z'))).toEqual({
      ok: true,
      value: { id: 2 },
    });
  });

  test('tells the firm of an answer through its author, and through those who speak for it once the author has left', () => {
    const { company, firm } = made;
    const tell = () => {
      db.transaction((tx) =>
        mailToAuthor(tx, { companyId: company.id, authorId: firm.accountId }, interestMails.talentAnswer, at(), () => [
          '中海达',
          'https://atlas.example.cn/x',
        ]),
      );
      return sentMails('talentAnswer').at(-1);
    };
    const colleague = someone(db);
    db.insert(roleGrants)
      .values({
        accountId: colleague.accountId,
        role: 'member',
        companyId: company.id,
        grantedAt: at().now.toISOString(),
      })
      .run();
    expect(tell()).toBe(firm.email);
    db.delete(roleGrants).where(eq(roleGrants.accountId, firm.accountId)).run();
    expect(tell()).toBe(colleague.email);
  });

  test('declines, or takes the consent back, without the firm seeing a difference', () => {
    const { actors, company, firm } = made;
    const { id } = send('2027-01-09T02:01:00Z');
    const now = '2027-01-10T00:00:00Z';
    const before = JSON.stringify(firmInterests(db, company.id, at(now).now));
    valueOf(endMessage(db, actors[0]!, { id: inbox(0, now)[0]!.id, move: 'decline' }, at(now)));
    expect(inbox(1, now).map((one) => one.state)).toEqual(['waiting']);
    agree(1, false);
    expect(inbox(1, now)).toEqual([]);
    expect(
      db
        .select()
        .from(interestDeliveries)
        .all()
        .filter((one) => one.accountId === actors[1]!.accountId),
    ).toEqual([]);
    expect(JSON.stringify(firmInterests(db, company.id, at(now).now))).toBe(before);
    expect(withdrawInterest(db, someone(db), { companyId: company.id, id }, at(now))).toMatchObject({
      code: 'not-allowed',
    });
    valueOf(withdrawInterest(db, firm, { companyId: company.id, id }, at(now)));
    expect(inbox(0, now)).toEqual([]);
  });

  test('can no longer answer a message past its end', () => {
    const { actors } = made;
    send('2027-01-12T00:00:00Z');
    const { id } = inbox(0, '2027-01-12T00:00:00Z')[0]!;
    const later = at('2027-02-11T00:00:00Z');
    expect(inbox(0, '2027-02-11T00:00:00Z')).toEqual([]);
    expect(
      answerMessage(
        db,
        actors[0]!,
        {
          id,
          certificates: [],
          note: '',
          seen: JSON.stringify(answerPreview(db, actors[0]!, { certificates: [], note: '' }, 'zh', later.now)),
        },
        later,
      ),
    ).toMatchObject({ code: 'message-state', state: 'expired' });
  });

  test('tells whoever reported it what became of the report, and nobody else', () => {
    const { actors, company, people } = made;
    const now = '2027-02-12T00:00:00Z';
    send(now);
    const id = inbox(0, now)[0]!.id;
    expect(inbox(0, now)[0]!.reported).toBeNull();
    valueOf(reportMessage(db, actors[0]!, { id, report: '像是推销' }, at(now)));
    expect(inbox(0, now)[0]!.reported).toBe('waiting');
    valueOf(
      judgeInterest(
        db,
        people.reviewer,
        { id: reportedInterests(db, people.reviewer)[0]!.id, move: 'dismiss', reason: '是招聘' },
        at(now),
      ),
    );
    expect(inbox(0, now)[0]!.reported).toBe('answered');
    expect(sentMails('talentReportAnswered')).toEqual([actors[0]!.email]);
    const mail = db
      .select()
      .from(mails)
      .all()
      .filter(({ kind }) => kind === 'talentReportAnswered')
      .at(-1)!;
    expect(JSON.parse(unseal(keys, 'mail', mail.kind, mail.sealed!))).toMatchObject({
      subject: `TwinAtlas 孪图 · 您投诉的 ${company.nameZh} 的消息已处理`,
      text: '结果：没有发现问题，消息照旧。\n说明：是招聘\n\n企业不知道是谁投诉的。\n\nTwinAtlas 孪图\n',
    });
    expect(sentMails('talentStopped')).toEqual([]);
  });

  test('no longer reaches who takes no more of its firm, until they take them again, and the firm sees no difference', () => {
    const { actors, company } = made;
    const [reader, other] = [actors[0]!, actors[1]!];
    const now = '2027-02-13T00:00:00Z';
    send('2027-02-12T00:00:00Z');
    const mute = (value: boolean, slug = company.slug) => muteFirm(db, reader, { slug, mute: value }, at(now));
    expect(mute(true, 'nanfangcehui'), 'a firm that never wrote').toMatchObject({ code: 'message-unknown' });
    const before = JSON.stringify(firmInterests(db, company.id, at(now).now));
    expect(inbox(0, now).map(({ state, muted }) => [state, muted])).toEqual([['waiting', false]]);
    valueOf(mute(true));
    valueOf(mute(true));
    expect(mutedFirms(db, reader.accountId, 'zh')).toEqual([
      { slug: company.slug, name: company.nameZh, mutedAt: '2027-02-13T00:00:00.000Z' },
    ]);
    expect(inbox(0, now).map(({ state, muted }) => [state, muted])).toEqual([['declined', true]]);
    expect(JSON.stringify(firmInterests(db, company.id, at(now).now))).toBe(before);
    const told = sentMails('talentInterest').length;
    send(now);
    expect([inbox(0, now).length, inbox(1, now).length, sentMails('talentInterest').slice(told)]).toEqual([
      1,
      2,
      [other.email],
    ]);
    valueOf(mute(false));
    expect(mutedFirms(db, reader.accountId, 'zh')).toEqual([]);
    send('2027-02-15T00:00:00Z');
    expect(inbox(0, '2027-02-15T00:00:00Z').map(({ state }) => state)).toEqual(['waiting', 'declined']);
    expect(
      db
        .select()
        .from(events)
        .all()
        .map(({ deed }) => deed)
        .filter((deed) => deed.endsWith('mute')),
    ).toEqual(['talent-interest.mute', 'talent-interest.unmute']);
  });
});
