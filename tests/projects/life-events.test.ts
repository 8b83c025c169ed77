import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { agreeNow } from '../../app/projects/agreement.server';
import { charterOf } from '../../app/projects/charter.server';
import { signsOf } from '../../app/projects/derived';
import { endAtDesk, nameLead } from '../../app/projects/desk-steps.server';
import { beginProject } from '../../app/projects/draft.server';
import { answerLead, askToLead, volunteerToLead } from '../../app/projects/lead.server';
import { leaveProject } from '../../app/projects/leave.server';
import { checkListing } from '../../app/projects/listing.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import { leadOf } from '../../app/projects/parties-now';
import { projectPartyNames } from '../../app/projects/project-names.server';
import { likeProjects } from '../../app/projects/like-projects.server';
import { remindOfProjects } from '../../app/projects/reminders.server';
import { reviseProject } from '../../app/projects/revise.server';
import { waitsFor } from '../../app/projects/waiting';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { undoMerge } from '../../app/review-desk/company-unmerge.server';
import { accounts, companies, projects } from '../../db/schema/index';
import { testDatabase } from '../database';
import { valueOf } from '../alliance/scene';
import { projectScene, type ProjectScene, type Side } from './project-scene';

let db: ReturnType<typeof testDatabase>;
let made: ProjectScene;
let [a, b, u] = [] as unknown as [Side, Side, Side];

beforeEach(() => {
  db = testDatabase();
  made = projectScene(db);
  [a, b, u] = [made.firm('甲城数据'), made.firm('乙图智能'), made.university('丙大学')];
});

const outline = (milestones = false) => ({
  lead: a,
  parts: [
    { side: b, role: 'partner' as const },
    { side: u, role: 'adviser' as const },
  ],
  ...(milestones ? { milestones: [{ by: 1, title: '接口上线', dueOn: '2026-12-31' }] } : {}),
});
const disable = ({ person }: Side) =>
  db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, person.accountId)).run();
const signs = (id: number, day: string) => signsOf(made.project(id), day, workCalendarOf(db));

describe('a partner that leaves while the project runs', () => {
  test('ends its span with the reason, and its open milestones go to the lead, overdue in time', () => {
    const id = made.running(outline(true));
    valueOf(leaveProject(db, b.person, { id, reason: '人手不够' }, made.occasion('2026-11-25T02:00:00.000Z')));
    const left = made.project(id).parties.find(({ party }) => party.id === b.party.id && party.kind === 'company')!;
    expect(left.spans).toMatchObject([{ role: 'partner', endedAt: '2026-11-25T02:00:00.000Z' }]);
    expect(made.project(id).milestones).toMatchObject([{ ownerId: made.partyOf(id, a), firstDueOn: '2026-12-31' }]);
    expect(made.project(id).state).toBe('running');
    expect(signs(id, '2026-12-31')).toEqual([]);
    expect(signs(id, '2027-01-01')).toEqual(['overdue']);
    expect(leaveProject(db, b.person, { id, reason: '再退一次' }, made.occasion())).toMatchObject({
      code: 'not-of-project',
    });
  });

  test('leaves fewer than two: twenty working days, then only inviting or stopping', () => {
    const id = made.running({
      lead: a,
      parts: [{ side: b, role: 'partner' }],
      milestones: [{ by: 0, title: '一', dueOn: '2027-06-30' }],
    });
    valueOf(leaveProject(db, b.person, { id, reason: '改方向' }, made.occasion()));
    expect(waitsFor(made.project(id), '2026-11-24', workCalendarOf(db))).toMatchObject({
      thing: 'invite-more',
      until: '2026-12-21',
    });
    const milestoneId = made.project(id).milestones[0]!.id;
    const report = (at: string) =>
      moveMilestone(db, a.person, { id, milestoneId, move: 'report', text: null }, made.occasion(at));
    expect(report('2026-12-22T02:00:00.000Z')).toMatchObject({ code: 'too-few-parties', value: '2026-12-21' });
    expect(signs(id, '2026-12-22')).toContain('too-few-over');
    expect(valueOf(report('2026-12-21T02:00:00.000Z')).state).toBe('reported');
    expect(valueOf(made.step(id, a, 'stop', '2026-12-22T02:00:00.000Z', '没有第二方')).state).toBe('stopped');
  });
});

describe('the lead', () => {
  test('leaves only after another party took over, and there is one lead all along', () => {
    const id = made.running(outline());
    expect(leaveProject(db, a.person, { id, reason: '不做了' }, made.occasion())).toMatchObject({ code: 'lead-stays' });
    const asked = made.partyOf(id, b);
    valueOf(askToLead(db, a.person, { id, asked }, made.occasion()));
    expect(leadOf(made.project(id))!.id).toBe(made.partyOf(id, a));
    expect(answerLead(db, u.person, { id, answer: 'accept' }, made.occasion())).toMatchObject({ code: 'not-asked' });
    valueOf(answerLead(db, b.person, { id, answer: 'accept' }, made.occasion('2026-11-24T02:00:00.000Z')));
    expect(leadOf(made.project(id))!.id).toBe(asked);
    expect(
      valueOf(leaveProject(db, a.person, { id, reason: '不做了' }, made.occasion('2026-11-25T02:00:00.000Z'))).state,
    ).toBe('running');
  });

  test('missing: others volunteer, and after ten working days the desk names one that can act', () => {
    const id = made.running(outline());
    disable(a);
    expect(signs(id, '2026-11-24')).toEqual(['lead-missing']);
    const naming = { id, partyId: made.partyOf(id, b) };
    expect(nameLead(db, made.reviewer, naming, made.occasion('2027-01-20T02:00:00.000Z'))).toMatchObject({
      code: 'not-volunteered',
    });
    valueOf(volunteerToLead(db, b.person, { id }, made.occasion('2026-11-24T02:00:00.000Z')));
    expect(nameLead(db, made.reviewer, naming, made.occasion('2026-12-08T02:00:00.000Z'))).toMatchObject({
      code: 'parties-first',
      value: '2026-12-08',
    });
    expect(waitsFor(made.project(id), '2026-12-09', workCalendarOf(db))).toMatchObject({
      thing: 'name-lead',
      desk: true,
    });
    valueOf(nameLead(db, made.reviewer, naming, made.occasion('2026-12-09T02:00:00.000Z')));
    expect(leadOf(made.project(id))!.id).toBe(naming.partyId);
  });

  test('suspended is missing too; the desk may end the project instead, with a reason', () => {
    const id = made.running(outline());
    made.suspend(a);
    expect(signs(id, '2026-11-24')).toEqual(['lead-missing']);
    expect(made.step(id, a, 'close')).toMatchObject({ code: 'party-suspended' });
    expect(endAtDesk(db, made.reviewer, { id, reason: ' ' }, made.occasion('2027-01-20T02:00:00.000Z'))).toMatchObject({
      code: 'reason-needed',
    });
    valueOf(endAtDesk(db, made.reviewer, { id, reason: '牵头方停业' }, made.occasion('2027-01-20T02:00:00.000Z')));
    expect(made.project(id).state).toBe('stopped');
  });
});

describe('a partner nobody can act for', () => {
  test('blocks agreeing only until its days are over', () => {
    const id = made.proposed(outline());
    valueOf(made.consent(id, b));
    valueOf(made.consent(id, u, '2026-11-24T02:00:00.000Z'));
    expect(made.project(id).state).toBe('agreed');
    const { roles: _roles, ...text } = charterOf(db, id, 1);
    valueOf(
      reviseProject(
        db,
        a.person,
        { id, revision: 1, charter: { ...text, goalZh: '改了目标' } },
        made.occasion('2026-11-24T03:00:00.000Z'),
      ),
    );
    disable(b);
    valueOf(made.consent(id, u, '2026-11-24T04:00:00.000Z'));
    const press = (at: string) => agreeNow(db, a.person, { id, revision: 2 }, made.occasion(at));
    expect(press('2026-12-08T02:00:00.000Z')).toMatchObject({ code: 'not-agreed-yet' });
    expect(valueOf(press('2026-12-09T02:00:00.000Z')).state).toBe('agreed');
  });

  test('blocks completing only until its days are over, and never counts as confirming', () => {
    const id = made.closing(outline());
    disable(b);
    valueOf(made.confirm(id, a));
    valueOf(made.confirm(id, u));
    expect(made.project(id).state).toBe('closing');
    expect(made.step(id, a, 'complete', '2026-12-14T02:00:00.000Z')).toMatchObject({ code: 'confirmations-open' });
    expect(valueOf(made.step(id, a, 'complete', '2026-12-15T02:00:00.000Z')).state).toBe('completed');
    expect(made.project(id).confirmations.map(({ partyId }) => partyId)).not.toContain(made.partyOf(id, b));
  });

  test('with nobody independent who confirmed, it is not completed even then', () => {
    const id = made.closing({ lead: a, parts: [{ side: b, role: 'partner' }] });
    valueOf(made.confirm(id, b, 'not-seen'));
    expect(made.step(id, a, 'complete', '2027-01-20T02:00:00.000Z')).toMatchObject({ code: 'unconfirmed' });
  });
});

describe('the same project registered twice', () => {
  test('is shown as alike at listing', () => {
    const [one, other] = [made.agreed(outline()), made.agreed(outline())];
    expect(likeProjects(db, made.project(other), 'zh')).toMatchObject([
      { id: one, sharedParties: 3, sharedSegments: 1, sameTitle: true },
    ]);
  });
});

describe('two parties that become one company', () => {
  const merge = () =>
    mergeCompanies(db, made.reviewer, { keptId: a.party.id, mergedId: b.party.id, reason: '同一家' }, made.occasion());
  /** Every row of projects, with what counts as evidence. */
  const rows = () => {
    const named = "name like 'project%' or name in ('capabilities', 'capability_evidence', 'supply_links')";
    const tables = db.$client
      .prepare(`select name from sqlite_master where type = 'table' and (${named})`)
      .pluck()
      .all();
    return JSON.stringify(tables.map((table) => [table, db.$client.prepare(`select * from ${String(table)}`).all()]));
  };
  beforeEach(() => {
    db.update(companies).set({ uscc: null }).where(eq(companies.id, b.party.id)).run();
  });

  test('are not merged while both are in an open project, which is named', () => {
    const id = made.running(outline());
    expect(merge()).toMatchObject({ code: 'both-in-project', value: `P-${String(id).padStart(6, '0')}` });
  });

  test('are after it is over; their parts are read together, and undoing leaves every row as before', () => {
    const id = made.completed(outline());
    made.list(id, a);
    const before = rows();
    const { mergeId } = valueOf(merge());
    const [kept, merged] = [
      made.partyOf(id, a),
      made.project(id).parties.find(({ unitedWithId }) => unitedWithId !== null)!,
    ];
    expect(merged.unitedWithId).toBe(kept);
    expect(merged.party).toEqual(a.party);
    expect(leadOf(made.project(id))!.id).toBe(kept);
    valueOf(undoMerge(db, made.reviewer, { mergeId, reason: '不是同一家' }, made.occasion()));
    expect(rows()).toBe(before);
  });
});

test('a party keeps in a finished project the name it had', () => {
  const id = made.completed(outline());
  made.rename(b, '乙图新名');
  expect(projectPartyNames(db, [made.project(id)], 'zh').get(made.partyOf(id, b))!.name).toBe('乙图智能');
});

test('an end that passes in silence is asked about once a quarter, and after two left out of forecasts', () => {
  const id = made.running({ ...outline(), text: { endsOn: '2026-12-31' } });
  expect(signs(id, '2027-01-22')).toEqual(['overdue', 'stalled']);
  expect(remindOfProjects(db, made.occasion('2027-03-31T02:00:00.000Z'))).toBe(0);
  expect(remindOfProjects(db, made.occasion('2027-04-02T02:00:00.000Z'))).toBe(1);
  expect(remindOfProjects(db, made.occasion('2027-04-03T02:00:00.000Z'))).toBe(0);
  expect(remindOfProjects(db, made.occasion('2027-07-03T02:00:00.000Z'))).toBe(1);
  expect(signs(id, '2027-07-03')).toEqual(['overdue', 'stalled', 'dormant']);
});

test('an invitation is reminded of once, on the fifth working day', () => {
  made.proposed(outline());
  expect(remindOfProjects(db, made.occasion('2026-11-27T02:00:00.000Z'))).toBe(0);
  expect(remindOfProjects(db, made.occasion('2026-11-30T02:00:00.000Z'))).toBe(2);
  expect(remindOfProjects(db, made.occasion('2026-12-01T02:00:00.000Z'))).toBe(0);
});

test('a goal that changes mid-way holds only once all have consented', () => {
  const id = made.running(outline());
  const { roles: _roles, ...text } = charterOf(db, id, 1);
  valueOf(reviseProject(db, a.person, { id, revision: 1, charter: { ...text, goalZh: '新目标' } }, made.occasion()));
  expect(made.project(id)).toMatchObject({ state: 'running', revision: 2, agreedRevision: 1 });
  valueOf(made.consent(id, b));
  expect(made.step(id, a, 'close')).toMatchObject({ code: 'amendment-open' });
  valueOf(made.consent(id, u));
  expect(made.project(id)).toMatchObject({ state: 'running', revision: 2, agreedRevision: 2 });
});

test('a listed project that is amended shows what was checked, and its evidence waits for the new check', () => {
  const id = made.running(outline());
  made.list(id, a);
  const { roles: _roles, ...text } = charterOf(db, id, 1);
  valueOf(reviseProject(db, a.person, { id, revision: 1, charter: { ...text, goalZh: '新目标' } }, made.occasion()));
  valueOf(made.consent(id, b));
  valueOf(made.consent(id, u));
  expect(made.project(id)).toMatchObject({ listing: 'listed', listedRevision: 1, agreedRevision: 2 });
  const again = { id, move: 'list' as const, revision: 2, reason: null };
  valueOf(checkListing(db, made.reviewer, again, made.occasion()));
  expect(checkListing(db, made.reviewer, again, made.occasion())).toMatchObject({ code: 'move-not-allowed' });
});

test('a reviewer of one of its parties does not check it', () => {
  const id = made.agreed(outline());
  const own = made.person(['reviewer', { role: 'member', companyId: b.party.id }]);
  expect(checkListing(db, own, { id, move: 'list', revision: 1, reason: null }, made.occasion())).toMatchObject({
    code: 'own-thing',
  });
});

test('only a completed project is continued', () => {
  const first = made.running(outline());
  const next = (continuesId: number) =>
    beginProject(db, b.person, { party: b.party, titleZh: '二期', continuesId }, made.occasion());
  expect(next(first)).toMatchObject({ code: 'not-completed', state: 'running' });
  expect(valueOf(next(made.completed(outline()))).id).toBeGreaterThan(first);
  expect(
    db
      .select({ id: projects.id })
      .from(projects)
      .where(and(eq(projects.state, 'draft'), eq(projects.createdAt, made.occasion().now.toISOString())))
      .all(),
  ).toHaveLength(1);
});
