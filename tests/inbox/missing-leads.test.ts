import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { dealWithEscalation, type EscalationDeed } from '../../app/inbox/escalations/escalations.server';
import { waitingList } from '../../app/inbox/waiting.server';
import { endAtDesk, nameLead } from '../../app/projects/desk-steps.server';
import { deskMissingLeads } from '../../app/projects/desk-missing-leads.server';
import { findDeskProject } from '../../app/projects/desk-projects.server';
import { projectReference } from '../../app/projects/reference';
import { volunteerToLead } from '../../app/projects/lead.server';
import { missingLeads } from '../../app/projects/missing-leads.server';
import { accounts, projects } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { projectScene, type Side } from '../projects/project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ReturnType<typeof projectScene>;
let [a, b] = [] as unknown as [Side, Side];
let [official, reviewer] = [] as unknown as [Actor, Actor];
let id: number;
beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b] = [made.firm('甲城数据'), made.firm('乙图智能')];
  [official, reviewer] = [
    made.person([{ role: 'official', regionCode: '440100' }]),
    made.person([{ role: 'reviewer', regionCode: '440100' }]),
  ];
  id = made.running({ lead: a, parts: [{ side: b, role: 'partner' }] });
});

const disable = ({ person }: Side) =>
  db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, person.accountId)).run();
/** Ten working days after Monday 23 November the desk steps in. */
const [lastDay, deskDay] = ['2026-12-07T08:00:00.000Z', '2026-12-08T08:00:00.000Z'];
const lines = (actor: Actor, at = deskDay) =>
  waitingList(db, actor, 'zh', new Date(at)).mine.map(({ act, subject, href, escalation }) => [
    act,
    subject,
    href,
    escalation?.kind ?? null,
  ]);
const deal = (actor: Actor, move: EscalationDeed['move'], colleague: number | null = null, at = deskDay) =>
  dealWithEscalation(db, actor, { kind: 'lead-missing', thing: String(id), move, colleague }, made.occasion(at));
const shown = (actor: Actor, at = deskDay) => findDeskProject(db, actor, id, 'zh', new Date(at));

describe('a project without a lead', () => {
  test('comes to the reviewers and officials of its region the day after the parties’ last, and goes with a lead', () => {
    disable(a);
    expect([lines(reviewer, lastDay), lines(official, lastDay)]).toEqual([[], []]);
    const href = `/desk/projects/${id}`;
    const title = '城市数据融合治理';
    expect(lines(reviewer)).toEqual([['为项目指定牵头方，或结束项目', title, href, null]]);
    expect(lines(official)).toEqual([['督办牵头方缺位的项目', title, href, 'lead-missing']]);
    const elsewhere = (['reviewer', 'official'] as const).map((role) => ({ role, regionCode: '110000' }));
    expect(lines(made.person(elsewhere))).toEqual([]);
    valueOf(volunteerToLead(db, b.person, { id }, made.occasion()));
    const partyId = made.partyOf(id, b);
    valueOf(nameLead(db, reviewer, { id, partyId }, made.occasion(deskDay)));
    expect([lines(reviewer), lines(official)]).toEqual([[], []]);
    expect(deal(official, 'take')).toMatchObject({ code: 'escalation-unknown' });
  });

  test('stands on the desk’s page of projects, which leads officials to see to it', () => {
    disable(a);
    const at = (actor: Actor, day = deskDay) => deskMissingLeads(db, actor, 'zh', new Date(day));
    const line = { id, reference: projectReference(id), title: '城市数据融合治理', since: '2026-11-23' };
    expect([at(reviewer, lastDay), at(official, lastDay)]).toEqual([[], []]);
    expect(at(reviewer)).toEqual([{ ...line, mayChase: false }]);
    expect(at(official)).toEqual([{ ...line, mayChase: true }]);
    const both = (['reviewer', 'official'] as const).map((role) => ({ role, regionCode: '440100' }));
    expect(at(made.person(both))).toEqual([{ ...line, mayChase: true }]);
    const elsewhere = (['reviewer', 'official'] as const).map((role) => ({ role, regionCode: '110000' }));
    expect([at(made.person(elsewhere)), at(b.person)]).toEqual([[], []]);
  });

  test('is not pushed off a short list by others whose parties still have days', () => {
    const later = made.running({ lead: a, parts: [{ side: b, role: 'partner' }] });
    disable(a);
    // The first is older, yet its parties have days again since somebody volunteered.
    valueOf(volunteerToLead(db, b.person, { id }, made.occasion('2026-12-04T08:00:00.000Z')));
    db.update(projects).set({ activeAt: '2026-11-20T08:00:00.000Z' }).where(eq(projects.id, id)).run();
    const asked = { today: '2026-12-08', limit: 1 };
    expect(missingLeads(db, reviewer, 'project.check', asked).map((one) => one.id)).toEqual([later]);
  });

  test('because its firm is suspended comes to them too, and can be ended by the desk', () => {
    made.suspend(a);
    expect([lines(reviewer).length, lines(official).length]).toEqual([1, 1]);
    valueOf(endAtDesk(db, reviewer, { id, reason: '牵头方停业' }, made.occasion(deskDay)));
    expect([lines(reviewer), lines(official)]).toEqual([[], []]);
  });

  test('comes at once where no other party can act either, and the desk need not wait', () => {
    disable(a);
    disable(b);
    const now = '2026-11-23T09:00:00.000Z';
    expect([lines(reviewer, now).length, lines(official, now).length]).toEqual([1, 1]);
    valueOf(endAtDesk(db, reviewer, { id, reason: '各方都不在了' }, made.occasion(now)));
    expect(made.project(id).state).toBe('stopped');
  });

  test('is read by the official only from that day on, and judged by the reviewer alone', () => {
    expect(shown(official)).toMatchObject({ code: 'project-unknown' });
    disable(a);
    expect(shown(official, lastDay)).toMatchObject({ code: 'project-unknown' });
    expect(valueOf(shown(official))).toMatchObject({ mayDecide: false, leadMissing: true });
    expect(valueOf(shown(reviewer))).toMatchObject({ mayDecide: true, leadMissing: true });
    expect(endAtDesk(db, official, { id, reason: '停' }, made.occasion(deskDay)).ok).toBe(false);
  });

  test('is chased by mail with the reviewers of the region, who act for none of its parties', () => {
    disable(a);
    const both = made.person([
      { role: 'reviewer', regionCode: '440100' },
      { role: 'official', regionCode: '440100' },
      { role: 'member', companyId: b.party.id },
    ]);
    expect(lines(both).filter(([, , href]) => String(href).startsWith('/desk'))).toEqual([]);
    for (const move of ['take', 'chase'] as const) expect(deal(both, move)).toMatchObject({ code: 'own-thing' });
    expect(deal(official, 'hand-over', both.accountId)).toMatchObject({ code: 'colleague-unknown' });
    valueOf(deal(official, 'take'));
    valueOf(deal(official, 'chase'));
    const chased = made.mails().filter(({ kind }) => kind === 'deskChased');
    expect(chased.map(({ to }) => to)).toEqual([made.reviewer.email, reviewer.email]);
    expect(chased[0]!.subject).toBe('TwinAtlas 孪图 · 请尽快：为牵头方缺位的项目指定牵头方，或结束项目');
    expect(chased[0]!.text).toContain(`https://atlas.example.cn/desk/projects/${id}`);
  });
});
