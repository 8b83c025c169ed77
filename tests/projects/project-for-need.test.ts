import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerInvitation } from '../../app/needs/answers.server';
import { answersOfNeed, beginProjectFor } from '../../app/projects/project-for-need.server';
import { charterOf } from '../../app/projects/charter.server';
import { findProject } from '../../app/projects/project.server';
import { needs, projects } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { needScene } from '../needs/scene';

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
    });
  });

  test('has the one who said yes on its list, who does the work, and tells nobody before it is sent', () => {
    const { key, firms } = answered({}, '乙丑数据有限公司');
    const before = s.mails().length;
    const { project, charter } = begin(s.poster.actor, key);
    const [, partner] = project.parties;
    expect(project.state).toBe('draft');
    expect(partner).toMatchObject({ party: { kind: 'company', id: firms[0]!.companyId } });
    expect(partner!.invitations.map(({ state, role }) => [state, role])).toEqual([['prepared', 'partner']]);
    expect(charter.contributions.map(({ partyId, segmentId }) => [partyId, segmentId])).toEqual([
      [partner!.id, 'gis.cim'],
    ]);
    expect(s.mails().length).toBe(before);
  });

  test('leaves the work to its lead to share out where several said yes', () => {
    const { project, charter } = begin(s.poster.actor, answered({}, '乙丑数据有限公司', '丙寅云有限公司').key);
    expect(project.parties.length).toBe(3);
    expect(charter.contributions.map(({ partyId }) => partyId)).toEqual([project.parties[0]!.id]);
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
    const { id } = valueOf(asked({ need: '', segments: ['gis.cim', 'gis.cim'] }));
    expect(charterOf(s.db, id, 1).contributions).toHaveLength(1);
  });
});
