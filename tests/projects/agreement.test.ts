import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { agreeNow } from '../../app/projects/agreement.server';
import { consentTo } from '../../app/projects/answer.server';
import { charterChanges } from '../../app/projects/charter';
import { charterOf } from '../../app/projects/charter.server';
import { reviseProject } from '../../app/projects/revise.server';
import { invitationStandsAs } from '../../app/projects/parties-now';
import { OwnProjectPage } from '../../app/projects/own-project-page';
import { findOwnProject } from '../../app/projects/own-project-view.server';
import { waitsFor } from '../../app/projects/waiting';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { roleGrants } from '../../db/schema/index';
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

const outline = () => ({
  lead: a,
  parts: [
    { side: b, role: 'partner' as const },
    { side: u, role: 'adviser' as const },
  ],
});

/** A project's page as a party reads it. */
const pageOf = ({ person }: Side, id: number, now: Date) => {
  const view = valueOf(findOwnProject(db, person, id, 'zh', now));
  return renderToStaticMarkup(createElement(OwnProjectPage, { language: 'zh', view, fault: null }));
};

test('a running project without milestones asks for some first; closing it stays possible, and is not the filled button', () => {
  const id = made.running(outline());
  expect(waitsFor(made.project(id), '2026-11-24', workCalendarOf(db))).toMatchObject({
    thing: 'plan-milestones',
    parties: [made.partyOf(id, a)],
  });
  const page = pageOf(a, id, made.occasion().now);
  expect(page).toContain(`<a href="/own-projects/${id}/charter" class="button">添加里程碑</a>`);
  expect(page).toMatch(/<button [^>]*class="button button-secondary"[^>]*>进入验收<\/button>/);
  expect(pageOf(a, made.draft(outline()), made.occasion().now)).toContain('章程里还没有里程碑。可以照样发出');
});

describe('agreeing on a project', () => {
  test('waits for all who were asked; where one’s days run out, one press by the lead agrees', () => {
    const id = made.proposed(outline());
    expect(valueOf(made.consent(id, b)).state).toBe('forming');
    // Ten working days after Monday 2026-11-23 end on Monday 2026-12-07.
    const party = made.project(id).parties.find(({ party: { kind } }) => kind === 'institution')!;
    expect(party.invitations.at(-1)).toMatchObject({ state: 'invited', dueOn: '2026-12-07' });
    expect(waitsFor(made.project(id), '2026-12-07', workCalendarOf(db))).toMatchObject({
      thing: 'answer-invitation',
      parties: [party.id],
      until: '2026-12-07',
    });
    const early = agreeNow(db, a.person, { id, revision: 1 }, made.occasion('2026-12-07T02:00:00.000Z'));
    expect(early).toMatchObject({ ok: false, code: 'not-agreed-yet', state: 'forming' });
    // The day after: still forming, lapsed by date, and it is for the lead to agree.
    expect(invitationStandsAs(party, '2026-12-08')).toBe('lapsed');
    expect(made.project(id).state).toBe('forming');
    expect(waitsFor(made.project(id), '2026-12-08', workCalendarOf(db))).toMatchObject({ thing: 'agree' });
    const page = pageOf(a, id, new Date('2026-12-08T02:00:00.000Z'));
    expect(page).toMatch(/已失效 · 2026-12-07 后失效/);
    expect(page).toMatch(/<button [^>]*class="button"[^>]*>按现有各方商定<\/button>/);
    const late = made.consent(id, u, '2026-12-08T02:00:00.000Z');
    expect(late).toMatchObject({ ok: false, code: 'not-of-project' });
    const pressed = agreeNow(db, a.person, { id, revision: 1 }, made.occasion('2026-12-08T02:00:00.000Z'));
    expect(valueOf(pressed).state).toBe('agreed');
    expect(made.deeds(id).slice(-2)).toEqual(['project.consent', 'project.agree']);
    expect(
      made
        .project(id)
        .parties.find(({ id: one }) => one === party.id)!
        .invitations.at(-1)!.state,
    ).toBe('lapsed');
  });

  test('happens in the transaction of the last consent, here on the ninth day', () => {
    const id = made.proposed(outline());
    valueOf(made.consent(id, b));
    expect(valueOf(made.consent(id, u, '2026-12-04T02:00:00.000Z')).state).toBe('agreed');
    expect(made.deeds(id).slice(-2)).toEqual(['project.consent', 'project.agree']);
    expect(made.project(id)).toMatchObject({ state: 'agreed', revision: 1, agreedRevision: 1 });
  });

  test('a changed segment is the one change another party sees, and its old form is refused with both revisions', () => {
    const id = made.proposed(outline());
    valueOf(made.consent(id, b));
    const before = charterOf(db, id, 1);
    const { roles: _roles, ...text } = before;
    const charter = { ...text, contributions: [{ ...text.contributions[0]!, segmentId: 'fusion.semantics' }] };
    expect(reviseProject(db, a.person, { id, revision: 1, charter }, made.occasion())).toMatchObject({
      ok: false,
      code: 'segment-unknown',
    });
    const known = { ...charter, contributions: [{ ...text.contributions[0]!, segmentId: 'control.lowcode' }] };
    expect(valueOf(reviseProject(db, a.person, { id, revision: 1, charter: known }, made.occasion())).revision).toBe(2);
    expect(charterChanges(before, charterOf(db, id, 2))).toEqual([
      {
        field: 'contribution',
        partyId: made.partyOf(id, a),
        before: before.contributions[0],
        after: { ...before.contributions[0], segmentId: 'control.lowcode' },
      },
    ]);
    const rows = () => JSON.stringify([made.project(id), made.deeds(id)]);
    const standing = rows();
    expect(consentTo(db, b.person, { id, revision: 1 }, made.occasion())).toEqual({
      ok: false,
      code: 'revision-changed',
      value: '1',
      state: 'forming',
      allowed: ['2'],
    });
    expect(rows()).toBe(standing);
    expect(valueOf(consentTo(db, b.person, { id, revision: 2 }, made.occasion())).state).toBe('forming');
  });

  test('an account of both sides acts for the one it began with; another of the other side may', () => {
    const both = made.person([
      { role: 'member', companyId: a.party.id },
      { role: 'member', companyId: b.party.id },
    ]);
    const id = made.proposed({ ...outline(), lead: { party: a.party, person: both } });
    const forB = made.partyOf(id, b);
    expect(consentTo(db, both, { id, partyId: forB, revision: 1 }, made.occasion())).toEqual({
      ok: false,
      code: 'own-other-side',
      value: String(made.partyOf(id, a)),
    });
    expect(valueOf(made.consent(id, b)).state).toBe('forming');
    // Both belong to one account: they are not independent, so that the university is needed as well.
    valueOf(made.consent(id, u));
    expect(made.project(id).state).toBe('agreed');
  });

  test('needs two parties that are independent of each other', () => {
    db.insert(roleGrants)
      .values({ accountId: a.person.accountId, role: 'member', companyId: b.party.id, grantedAt: '2026-01-01' })
      .run();
    const id = made.proposed({ lead: a, parts: [{ side: b, role: 'partner' }] });
    expect(valueOf(made.consent(id, b)).state).toBe('forming');
    expect(agreeNow(db, a.person, { id, revision: 1 }, made.occasion())).toMatchObject({
      ok: false,
      code: 'too-few-parties',
    });
    expect(waitsFor(made.project(id), '2026-11-23', workCalendarOf(db))).toMatchObject({ thing: 'invite-more' });
  });

  test('is not seen by anybody who was not asked', () => {
    const id = made.proposed(outline());
    const other = made.firm('丁建');
    expect(consentTo(db, other.person, { id, revision: 1 }, made.occasion())).toMatchObject({
      code: 'project-unknown',
    });
    expect(consentTo(db, null, { id, revision: 1 }, made.occasion())).toMatchObject({ code: 'sign-in-needed' });
  });
});
