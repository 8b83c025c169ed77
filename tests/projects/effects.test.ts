import { beforeEach, describe, expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { discloseParty } from '../../app/projects/answer.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { regionEffects } from '../../app/projects/effects-view.server';
import { evidenceOf, type MissingCondition } from '../../app/projects/evidence-rule';
import { checkListing } from '../../app/projects/listing.server';
import { mergeProjects, undoProjectMerge } from '../../app/projects/obsoletes.server';
import { addOutput, moveOutput } from '../../app/projects/outputs.server';
import type { Aim } from '../../app/projects/project-role';
import { retractEvidenceAtDesk, retractOwnEvidence } from '../../app/projects/retraction.server';
import { capabilities, capabilityEvidence, roleGrants, supplyLinks } from '../../db/schema/index';
import { and, eq } from 'drizzle-orm';
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

const work = (...segments: string[]) => segments.map((segmentId) => ({ by: 0, segmentId, aim: 'build' as Aim }));
const withUniversity = (...segments: string[]) => ({
  lead: a,
  parts: [{ side: u, role: 'adviser' as const }],
  work: work(...segments),
});

/** Segments, complete links and complete paths of a region in the atlas. */
function figures(region = '440100', lens: 'registry' | 'representative' = 'registry') {
  const { headline } = regionAtlas(db, region, lens);
  if (!headline) return null;
  const { segments, links, paths } = headline.coverage;
  return [segments.present, links.complete, Number(paths.complete)];
}

function missing(id: number): readonly MissingCondition[] {
  const project = made.project(id);
  const verdict = evidenceOf(project, project.contributions[0]!);
  return verdict.counts ? [] : verdict.missing;
}

describe('a completed and listed project', () => {
  test('moves the register of its region, and says what stands on the same paths', () => {
    expect(figures()).toEqual([30, 42, 11]);
    const list = JSON.stringify(regionAtlas(db, '440100', 'representative').chains);
    const id = made.completed(withUniversity('fusion.governance'));
    expect(figures()).toEqual([30, 42, 11]);
    made.list(id, a);
    expect(figures()).toEqual([31, 47, 11]);
    expect(JSON.stringify(regionAtlas(db, '440100', 'representative').chains)).toBe(list);
    const [effect] = regionEffects(db, made.project(id));
    expect(effect).toMatchObject({
      regionCode: '440100',
      before: { segments: { present: 30 }, links: { present: 42 }, paths: { present: 11, total: 370 } },
      after: { segments: { present: 31 }, links: { present: 47 }, paths: { present: 11, total: 370 } },
      today: { segments: { present: 31 }, links: { present: 47 } },
      todayWithout: { segments: { present: 30 }, links: { present: 42 } },
    });
    expect(effect!.beside[0]!.segmentId).toBe('fusion.governance');
    expect(effect!.beside[0]!.missing).toContain('control.lowcode');
  });

  test('with a second segment completes paths', () => {
    const id = made.completed(withUniversity('fusion.governance', 'control.lowcode'));
    made.list(id, a);
    expect(figures()).toEqual([32, 49, 15]);
  });

  test('counts in the region of the company that did the work, not in another', () => {
    const beijing = made.firm('京城孪生', '110000');
    const id = made.completed({
      lead: a,
      parts: [{ side: beijing, role: 'partner' }],
      work: [{ by: 1, segmentId: 'fusion.governance', aim: 'build' }],
    });
    made.list(id, a);
    expect(figures()).toEqual([30, 42, 11]);
    expect(regionEffects(db, made.project(id)).map(({ regionCode }) => regionCode)).toEqual(['110000']);
    expect(
      db
        .select({ segmentId: capabilities.segmentId })
        .from(capabilities)
        .where(eq(capabilities.companyId, beijing.party.id))
        .all(),
    ).toEqual([{ segmentId: 'fusion.governance' }]);
  });

  test('is worth nothing where another proved the same; withdrawn, neither alone changes anything, both do', () => {
    const first = made.completed(withUniversity('fusion.governance'));
    made.list(first, a);
    const second = made.completed({ ...withUniversity('fusion.governance') });
    made.list(second, a);
    expect(figures()).toEqual([31, 47, 11]);
    const [worth] = regionEffects(db, made.project(second));
    expect(worth!.before).toEqual(worth!.after);
    expect(worth!.todayWithout).toEqual(worth!.today);
    const contributionOf = (id: number) => made.project(id).contributions[0]!.id;
    const withdraw = (id: number) =>
      retractOwnEvidence(db, a.person, { id, contributionId: contributionOf(id), reason: '没有做完' }, made.occasion());
    valueOf(withdraw(first));
    expect(figures()).toEqual([31, 47, 11]);
    expect(regionEffects(db, made.project(second))[0]!.todayWithout.segments.present).toBe(30);
    valueOf(withdraw(second));
    expect(figures()).toEqual([30, 42, 11]);
    expect(withdraw(second)).toMatchObject({ code: 'already-retracted' });
    // Nothing is erased: both grounds are kept with the reason.
    expect(
      db
        .select({ reason: capabilityEvidence.retractedReason })
        .from(capabilityEvidence)
        .where(eq(capabilityEvidence.kind, 'project'))
        .all(),
    ).toEqual([{ reason: 'retracted' }, { reason: 'retracted' }]);
  });
});

describe('figures stay as they were, and the parties are told why', () => {
  const unchanged = (id: number, ...conditions: MissingCondition[]) => {
    expect(figures()).toEqual([30, 42, 11]);
    expect(missing(id)).toEqual(conditions);
  };

  test('where only a firm with a shared account confirmed', () => {
    const outline = {
      lead: a,
      parts: [
        { side: b, role: 'partner' as const },
        { side: u, role: 'adviser' as const },
      ],
      work: work('fusion.governance'),
    };
    db.insert(roleGrants)
      .values({ accountId: b.person.accountId, role: 'member', companyId: a.party.id, grantedAt: '2026-01-01' })
      .run();
    const id = made.closing(outline);
    for (const [side, answer] of [
      [a, 'own'],
      [b, 'confirm'],
      [u, 'not-seen'],
    ] as const)
      valueOf(made.confirm(id, side, answer === 'own' ? 'confirm' : answer));
    expect(made.project(id).state).toBe('completed');
    made.list(id, a);
    unchanged(id, 'unconfirmed');
  });

  test('where the work only explored', () => {
    const id = made.completed({
      ...withUniversity(),
      work: [{ by: 0, segmentId: 'fusion.governance', aim: 'explore' }],
    });
    made.list(id, a);
    unchanged(id, 'explore');
  });

  test('while the project is withheld; listed again it counts again', () => {
    const id = made.completed(withUniversity('fusion.governance'));
    made.list(id, a);
    const at = { id, revision: 1 };
    valueOf(checkListing(db, made.reviewer, { ...at, move: 'withhold', reason: '名称有争议' }, made.occasion()));
    unchanged(id, 'withheld');
    valueOf(checkListing(db, made.reviewer, { ...at, move: 'list', reason: null }, made.occasion()));
    expect(figures()).toEqual([31, 47, 11]);
  });

  test('while the party that did it is not disclosed', () => {
    const id = made.completed(withUniversity('fusion.governance'));
    made.list(id, a);
    valueOf(discloseParty(db, a.person, { id, disclosed: false }, made.occasion()));
    unchanged(id, 'undisclosed');
    valueOf(discloseParty(db, a.person, { id, disclosed: true }, made.occasion()));
    expect(figures()).toEqual([31, 47, 11]);
  });

  test('while the project is not listed, or stands as a duplicate of another', () => {
    const id = made.completed(withUniversity('fusion.governance'));
    unchanged(id, 'unlisted');
    made.list(id, a);
    const other = made.completed(withUniversity('control.lowcode'));
    const merging = { id, intoId: other, reason: '同一个项目登记了两次' };
    valueOf(mergeProjects(db, made.reviewer, merging, made.occasion()));
    unchanged(id, 'merged');
    valueOf(undoProjectMerge(db, made.reviewer, { id, reason: '不是同一个' }, made.occasion()));
    expect(figures()).toEqual([31, 47, 11]);
  });

  test('after the desk took the evidence back, with its reason', () => {
    const id = made.completed(withUniversity('fusion.governance'));
    made.list(id, a);
    const [contribution] = made.project(id).contributions;
    const retraction = { id, contributionId: contribution!.id, reason: '查无此事' };
    expect(retractEvidenceAtDesk(db, a.person, retraction, made.occasion())).toMatchObject({ code: 'project-unknown' });
    valueOf(retractEvidenceAtDesk(db, made.reviewer, retraction, made.occasion()));
    unchanged(id, 'retracted');
  });
});

test('nobody confirms their own contribution', () => {
  const id = made.closing(withUniversity('fusion.governance'));
  const contributionId = made.project(id).contributions[0]!.id;
  const say = (side: Side, answer: 'own' | 'confirm') =>
    confirmContributions(db, side.person, { id, answers: [{ contributionId, answer, reason: null }] }, made.occasion());
  expect(say(a, 'confirm')).toMatchObject({ code: 'own-contribution' });
  expect(say(u, 'own')).toMatchObject({ code: 'own-contribution' });
});

test('a registered output makes the evidence strong, its withdrawal weak again', () => {
  const id = made.completed(withUniversity('fusion.governance'));
  made.list(id, a);
  const confidence = () =>
    db
      .select({ confidence: capabilities.confidence })
      .from(capabilities)
      .where(and(eq(capabilities.companyId, a.party.id), eq(capabilities.segmentId, 'fusion.governance')))
      .get()!.confidence;
  expect(confidence()).toBe('medium');
  const output = { kind: 'patent' as const, title: '融合方法', identifier: 'CN202610000001', url: null };
  const { outputId } = valueOf(addOutput(db, a.person, { id, output }, made.occasion()));
  expect(confidence()).toBe('medium');
  valueOf(moveOutput(db, a.person, { id, outputId, move: 'publish', reason: null }, made.occasion()));
  expect(confidence()).toBe('high');
  valueOf(moveOutput(db, a.person, { id, outputId, move: 'withdraw', reason: '专利失效' }, made.occasion()));
  expect(confidence()).toBe('medium');
});

test('completion proposes the supply links that were said, to companies alone, and leaves a disputed one', () => {
  const supply = (by: number, customer: number) => ({
    by,
    customer,
    segmentId: 'fusion.governance',
    aim: 'supply' as Aim,
  });
  const outline = {
    lead: a,
    parts: [
      { side: b, role: 'site' as const },
      { side: u, role: 'site' as const },
    ],
    work: [supply(0, 1), { ...supply(0, 2), segmentId: 'control.lowcode' }],
  };
  made.completed(outline);
  const links = () =>
    db
      .select({ supplier: supplyLinks.supplierId, customer: supplyLinks.customerId, state: supplyLinks.state })
      .from(supplyLinks)
      .where(eq(supplyLinks.supplierId, a.party.id))
      .all();
  expect(links()).toEqual([{ supplier: a.party.id, customer: b.party.id, state: 'declared' }]);
  db.update(supplyLinks).set({ state: 'disputed', reason: '没有' }).where(eq(supplyLinks.supplierId, a.party.id)).run();
  made.completed(outline);
  expect(links()).toEqual([{ supplier: a.party.id, customer: b.party.id, state: 'disputed' }]);
});

test('completion declares no supply link for a supplier that is not to be named: its customer could make it public', () => {
  const supply = { by: 0, customer: 1, segmentId: 'fusion.governance', aim: 'supply' as Aim };
  const id = made.closing({ lead: a, parts: [{ side: b, role: 'site' }], work: [supply] });
  made.conceal(id, a);
  for (const side of [a, b]) valueOf(made.confirm(id, side));
  expect(made.project(id).state).toBe('completed');
  expect(db.select().from(supplyLinks).where(eq(supplyLinks.supplierId, a.party.id)).all()).toEqual([]);
});
