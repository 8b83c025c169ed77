import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { explainAlliance } from '../../app/alliance/refusals';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { openFileStore } from '../../app/files/file-store.server';
import type { Refusal } from '../../app/outcome';
import { answerContest } from '../../app/review-desk/contest-answer.server';
import type { ContestMove } from '../../app/review-desk/contest-state';
import { countWaitingContests, ownContestDue, waitingContests } from '../../app/review-desk/contest-view.server';
import { findContestFile, raiseContest } from '../../app/review-desk/contest.server';
import { openThrottle } from '../../app/throttle/throttle.server';
import { capabilities, claimContests, companies, memberships, roleGrants, storedFiles } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { genuineUpload } from '../web/genuine-form';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-contest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('who speaks for a firm', () => {
  let s: ReturnType<typeof scene>;
  let [impostor, owner, reviewer, second]: Actor[] = [];
  let [id, companyId] = [0, 0];
  beforeEach(() => {
    s = scene(testDatabase());
    [impostor, owner, reviewer, second] = [s.person(), s.person(), s.reviewer(), s.reviewer()];
    companyId = s.company('甲子测绘有限公司', { website: 'https://www.jiazi.example.cn' });
    ({ id } = s.approved(impostor, reviewer, 0, { kind: 'claim', companyId }));
  });
  const raise = (by = owner!, file = true, text = '我们没有授权此人') => {
    const picked: [string, Blob, string][] = file
      ? [['file', new Blob(['%PDF-1.7\nlicence'], { type: 'application/pdf' }), '营业执照.pdf']]
      : [];
    const request = new Request('https://atlas.example.cn/x', {
      method: 'POST',
      body: genuineUpload({ text }, picked),
    });
    const occasion = { ...s.occasion(), throttle: openThrottle(':memory:', s.keys) };
    return raiseContest(s.db, openFileStore(folder), by, companyId, request, occasion, new FormData());
  };
  const answer = (move: ContestMove, by = reviewer!, reason = '执照相符') =>
    answerContest(s.db, by, { id: 1, move, reason }, s.occasion());
  const state = () => s.db.select().from(claimContests).get()!.state;
  const people = () => s.db.select().from(roleGrants).where(eq(roleGrants.companyId, companyId)).all().length;

  it('is contested with proof by anybody but its own people, and both sides are told, the firm not by whom', async () => {
    const member = { role: 'member', regionCode: null, companyId } as const;
    expect(await raise({ ...impostor!, roles: [member] })).toMatchObject({ code: 'own-thing' });
    expect(await raise(owner, false)).toMatchObject({ code: 'file-empty', field: 'file' });
    expect(await raise(owner, true, '不')).toMatchObject({ code: 'required', field: 'text' });
    expect(valueOf(await raise())).toEqual({ dueOn: '2026-11-30' });
    expect(await raise()).toMatchObject({ code: 'contest-open' });
    expect(ownContestDue(s.db, owner!, companyId)).toEqual({ day: '2026-11-30', provisional: false });
    expect(ownContestDue(s.db, impostor!, companyId)).toBeNull();
    const told = s.mails().slice(-2);
    expect(told).toMatchObject([
      { kind: 'contestReceived', to: owner!.email },
      { kind: 'contestRaised', to: impostor!.email },
    ]);
    expect(told[1]!.text).not.toContain(owner!.email);
    expect(countWaitingContests(s.db, reviewer!)).toBe(1);
    expect(waitingContests(s.db, reviewer!, 'zh')).toMatchObject([
      {
        company: '甲子测绘有限公司',
        dueProvisional: false,
        moves: ['propose', 'reject'],
        same: false,
        site: 'jiazi.example.cn',
      },
    ]);
    const fileId = s.db.select().from(storedFiles).all().at(-1)!.id;
    const opens = (who: Actor) => findContestFile(s.db, who, fileId, s.occasion()).ok;
    expect([owner!, reviewer!, impostor!, s.person()].map(opens)).toEqual([true, true, false, false]);
  });

  it('needs no file from an address at the firm’s domain', async () => {
    s.db.update(companies).set({ website: 'https://example.cn' }).where(eq(companies.id, companyId)).run();
    expect((await raise(owner, false)).ok).toBe(true);
    expect(waitingContests(s.db, reviewer!, 'zh')).toMatchObject([{ same: true, file: null }]);
  });

  it('is taken back by two reviewers: roles, membership and what was said end, and the firm can claim', async () => {
    valueOf(await raise());
    expect(answer('confirm')).toMatchObject({ code: 'contest-state', allowed: ['propose', 'reject'] });
    expect(answer('propose', reviewer, ' ')).toMatchObject({ code: 'reason-needed' });
    valueOf(answer('propose'));
    expect([answer('confirm'), people()]).toMatchObject([{ code: 'second-person-needed' }, 1]);
    expect(waitingContests(s.db, reviewer!, 'zh')[0]!.moves).toEqual(['withdraw']);
    expect(waitingContests(s.db, second!, 'zh')[0]!.moves).toEqual(['confirm', 'decline']);
    valueOf(answer('confirm', second));
    expect([state(), people()]).toEqual(['upheld', 0]);
    expect(s.db.select().from(memberships).all()).toMatchObject([{ state: 'ended' }]);
    expect(s.db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all()).toEqual([]);
    expect(s.again(id)).toMatchObject({ state: 'refused', decisionReason: '执照相符', decidedBy: second!.accountId });
    const upheld = s.mails().filter(({ kind }) => kind === 'contestUpheld');
    expect(upheld.map(({ to }) => to)).toEqual([owner!.email, impostor!.email]);
    expect(s.deeds().slice(-3)).toEqual(['membership.end done', 'application.take-back done', 'contest.confirm done']);
    expect(startApplication(s.db, owner!, { kind: 'claim', companyId }, s.occasion()).ok).toBe(true);
  });

  it('stays when the contest is rejected, and waits again when the second reviewer disagrees', async () => {
    valueOf(await raise());
    valueOf(answer('propose'));
    valueOf(answer('decline', second));
    expect([state(), people()]).toEqual(['open', 1]);
    valueOf(answer('reject', second, '授权书有效'));
    expect([state(), people(), s.again(id).state]).toEqual(['rejected', 1, 'approved']);
    expect(s.mails().slice(-2)).toMatchObject([
      { kind: 'contestRejected', to: owner!.email },
      { kind: 'contestRejected', to: impostor!.email, text: expect.stringContaining('授权书有效') },
    ]);
    const late = answer('propose') as Refusal;
    expect([late.code, explainAlliance('zh', late), explainAlliance('en', late)]).toEqual([
      'contest-state',
      '现在是“已驳回”，不能这样做。',
      'It is now “Rejected”; this cannot be done.',
    ]);
    expect(ownContestDue(s.db, owner!, companyId), 'answered, it waits no longer').toBeNull();
  });
});
