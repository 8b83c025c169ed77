import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerInvitation } from '../../app/needs/answers.server';
import { answersOfNeed, beginProjectFor } from '../../app/projects/project-for-need.server';
import { charterOf } from '../../app/projects/charter.server';
import { charterFormView } from '../../app/projects/charter-view.server';
import { findInvitation } from '../../app/needs/invitation-view.server';
import { findNeed } from '../../app/needs/need-view.server';
import { waitingMatchedNeeds } from '../../app/needs/waiting-needs.server';
import { paths } from '../../app/paths';
import { findProject } from '../../app/projects/project.server';
import { discardProject } from '../../app/projects/propose.server';
import { projectReference } from '../../app/projects/reference';
import { waitingProjects } from '../../app/projects/waiting-projects.server';
import type { WaitingSource } from '../../app/waiting/waiting-source.server';
import { capabilities, needs, projectInvitations, projects } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { needScene, today } from '../needs/scene';

let s: ReturnType<typeof needScene>;
beforeEach(() => {
  s = needScene();
});

/** A need of which these firms were asked and said yes. */
function answered(more: object = {}, ...names: string[]) {
  const firms = names.map((name) => s.member(name));
  const key = s.post(more);
  if (firms.length === 0) return { key, firms };
  s.ask(
    key,
    firms.map(({ companyId }) => `company:${companyId}`),
  );
  for (const [index, { key: invitation }] of s.invitations().entries())
    valueOf(
      answerInvitation(
        s.db,
        firms[index]!.actor,
        { key: invitation, move: 'accept', seen: 'waiting', reason: null, note: '' },
        s.occasion(),
      ),
    );
  return { key, firms };
}

const begin = (actor: Actor, need: string) => {
  const { id } = valueOf(
    beginProjectFor(
      s.db,
      actor,
      { need, party: { kind: 'company', id: s.poster.companyId }, titleZh: '雷达试点', segments: ['gis.cim'] },
      s.occasion(),
    ),
  );
  return { project: findProject(s.db, id)!, charter: charterOf(s.db, id, 1) };
};

describe('a project for a need', () => {
  test('begins with what the need says and with who said yes', () => {
    const { key } = answered({}, '乙丑数据有限公司');
    expect(answersOfNeed(s.db, s.poster.actor, key, 'zh')).toEqual({
      titleZh: '找机载激光雷达',
      goalZh: '测区四十平方公里',
      segments: ['gis.cim'],
      party: `company:${s.poster.companyId}`,
      continuesId: null,
      need: key,
      joining: ['乙丑数据有限公司'],
      present: null,
    });
  });

  test('has the one who said yes on its list, whose work is left to be chosen, and tells nobody before it is sent', () => {
    const { key, firms } = answered({}, '乙丑数据有限公司');
    const before = s.mails().length;
    const { project, charter } = begin(s.poster.actor, key);
    const [, partner] = project.parties;
    expect(project.state).toBe('draft');
    expect(partner).toMatchObject({ party: { kind: 'company', id: firms[0]!.companyId } });
    expect(partner!.invitations.map(({ state, role }) => [state, role])).toEqual([['prepared', 'partner']]);
    expect(charter.contributions).toEqual([]);
    expect(s.mails().length).toBe(before);
  });

  test('opens its charter on the segments looked for, nobody and nothing chosen, with who is on record there', () => {
    const { key, firms } = answered({}, '乙丑数据有限公司');
    s.db
      .insert(capabilities)
      .values({ companyId: firms[0]!.companyId, segmentId: 'gis.cim', evidence: '样例', confidence: 'medium' })
      .run();
    const { project } = begin(s.poster.actor, key);
    const view = valueOf(charterFormView(s.db, s.poster.actor, project.id, 'zh', s.occasion().now));
    expect(Object.keys(view.fields).filter((name) => name.endsWith('-0'))).toEqual(['segment-0']);
    expect(view.fields['segment-0']).toBe('gis.cim');
    expect(view.onRecord).toEqual([
      { party: '甲子测绘有限公司', segments: [] },
      { party: '乙丑数据有限公司', segments: ['gis.cim'] },
    ]);
  });

  test('is the one of its need, to which the need and its answers lead, until another is asked for', () => {
    const { key, firms } = answered({}, '乙丑数据有限公司');
    const waits = (source: WaitingSource) =>
      source.mine!(s.db, { actor: s.poster.actor, language: 'zh', now: s.occasion().now, today, limit: 100 }).map(
        ({ href }) => href,
      );
    const to = paths('zh');
    expect([waits(waitingMatchedNeeds), waits(waitingProjects)]).toEqual([[to.needMatches(key)], []]);
    const { project } = begin(s.poster.actor, key);
    expect([waits(waitingMatchedNeeds), waits(waitingProjects)]).toEqual([[], [to.ownProject(project.id)]]);
    const shown = { id: project.id, title: '雷达试点' };
    expect(answersOfNeed(s.db, s.poster.actor, key, 'zh')!.present).toEqual(shown);
    expect(valueOf(findNeed(s.db, s.poster.actor, key, 'zh', today)).project).toEqual(shown);
    // A draft is its lead's alone; the invited learn of it when it is sent.
    const invited = () => valueOf(findInvitation(s.db, firms[0]!.actor, s.invitations()[0]!.key, 'zh', today)).project;
    expect(invited()).toBeNull();
    const again = (another: boolean) =>
      beginProjectFor(
        s.db,
        s.poster.actor,
        { need: key, another, party: { kind: 'company', id: s.poster.companyId }, titleZh: '又一个' },
        s.occasion(),
      );
    expect(again(false)).toEqual({
      ok: false,
      code: 'need-has-project',
      field: 'another',
      value: projectReference(project.id),
    });
    expect(s.db.select().from(projects).all()).toHaveLength(1);
    s.db
      .update(projectInvitations)
      .set({ state: 'invited', sentAt: '2026-11-23', dueOn: '2026-12-07', chaseOn: '2026-11-30' })
      .run();
    expect(invited()).toEqual(shown);
    valueOf(again(true));
    expect(answersOfNeed(s.db, s.poster.actor, key, 'zh')!.present!.title).toBe('又一个');
  });

  test('makes room for another once it is over', () => {
    const { key } = answered({}, '乙丑数据有限公司');
    const { project } = begin(s.poster.actor, key);
    valueOf(discardProject(s.db, s.poster.actor, { id: project.id }, s.occasion()));
    expect(answersOfNeed(s.db, s.poster.actor, key, 'zh')!.present).toBeNull();
    expect(begin(s.poster.actor, key).project.id).toBeGreaterThan(project.id);
  });

  test('takes nothing from a need that is another’s, sealed or not', () => {
    const stranger = s.member('丁卯有限公司');
    for (const readers of ['everyone', 'sealed'] as const) {
      const { key } = answered({ readers });
      expect(answersOfNeed(s.db, stranger.actor, key, 'zh')).toBeNull();
    }
    expect(answersOfNeed(s.db, s.poster.actor, 'nowhere', 'zh')).toBeNull();
    expect(begin(s.poster.actor, '').project.parties.length).toBe(1);
  });

  test('is refused, and nothing begun, where the need is not one’s own or gone, or a segment is none', () => {
    const { key } = answered({}, '乙丑数据有限公司');
    const asked = (more: object) =>
      beginProjectFor(
        s.db,
        s.poster.actor,
        { need: key, party: { kind: 'company', id: s.poster.companyId }, titleZh: '雷达试点', segments: [], ...more },
        s.occasion(),
      );
    for (const need of ['nope', '\u0000'])
      expect(asked({ need })).toMatchObject({ code: 'need-unknown', field: 'need', value: need });
    for (const segment of ['nope.x', 'gis', 'GIS.CIM', '__proto__', 'gis.cim,gis.platform'])
      expect(asked({ segments: ['gis.cim', segment] })).toMatchObject({
        code: 'segment-unknown',
        field: 'segments',
        value: segment,
      });
    s.db.update(needs).set({ state: 'withdrawn' }).run();
    expect(asked({})).toMatchObject({ code: 'need-unknown' });
    expect(s.db.select().from(projects).all()).toEqual([]);
    const { id } = valueOf(asked({ need: '', segments: ['gis.cim', 'gis.cim'], aim: 'build' }));
    expect(charterOf(s.db, id, 1).contributions).toHaveLength(1);
  });
});
