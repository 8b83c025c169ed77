import { expect, test } from 'vitest';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { dateInChina } from '../../app/calendar/working-days';
import { projectStateNames } from '../../app/projects/project-state';
import { deedsOpenTo, type PartyDeed } from '../../app/projects/open-deeds';
import { leadOf } from '../../app/projects/parties-now';
import type { Project } from '../../app/projects/project';
import { dataVersion } from '../../db/client';
import { testDatabase } from '../database';
import fc from '../properties';
import { expectHistory, expectInvariants, lastOfHistory } from './project-invariants';
import { projectScene } from './project-scene';
import { deedNames, deeds, partyIdOf, type DeedName } from './random-command';

const db = testDatabase();
const made = projectScene(db);
const sides = [made.firm('甲'), made.firm('乙'), made.firm('丙'), made.university('丁大学')];
const outline = {
  lead: sides[0]!,
  parts: [1, 3].map((place) => ({ side: sides[place]!, role: 'partner' as const })),
  work: ['fusion.governance', 'control.lowcode'].map((segmentId, by) => ({ by, segmentId, aim: 'build' as const })),
  milestones: [{ by: 1, title: '一', dueOn: '2026-12-31' }],
};

/** `button`: what a page offers to somebody, which must then be accepted. */
interface Command {
  readonly name: DeedName | 'button';
  /** Which side; null: the one that leads. */
  readonly by: number | null;
  readonly other: number;
  readonly days: number;
  readonly pick: number;
}

/** What no button of a page as a whole is for: it is said of one party, milestone or output, or by the desk. */
const unoffered = [
  ...([
    'ask-lead',
    'ask-lead',
    'ask-lead',
    'name-lead',
    'name-lead',
    'milestone',
    'milestone',
    'invite',
    'remove',
    'revoke',
  ] as const),
  ...(['check', 'check', 'retract', 'output', 'suspend'] as const),
];

const command = fc.record<Command>({
  name: fc.oneof(
    { weight: 5, arbitrary: fc.constant('button' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...unoffered) },
    { weight: 1, arbitrary: fc.constantFrom(...deedNames) },
  ),
  by: fc.constantFrom(null, null, 0, 1, 2, 3),
  other: fc.nat(3),
  days: fc.constantFrom(0, 0, 0, 1, 12, 30),
  pick: fc.nat(1000),
});

const first = (name: DeedName, by: number | null, other: number, days = 0): Command => ({
  name,
  by,
  other,
  days,
  pick: 1,
});
const [asked, runs] = [made.proposed(outline), made.running(outline)];
/**
 * A project at each place where sequences begin, made once and as it was again after each of them; and what comes first
 * there, where chance alone would hardly get to it: a lead that nobody can act for, a change that one party never
 * answers.
 */
const beginnings: readonly (readonly [id: number, ...opening: Command[]])[] = [
  [made.draft(outline)],
  [asked],
  [asked, first('consent', 1, 0)],
  [runs],
  [runs, first('ask-lead', null, 1)],
  [made.closing({ ...outline, milestones: [] })],
  [made.completed({ ...outline, milestones: [] })],
  [runs, first('suspend', 0, 0), first('volunteer', 1, 0), first('suspend', 0, 2, 30)],
  [runs, first('invite', null, 2), first('consent', 1, 0), first('consent', 3, 0), first('conceal', 1, 0, 30)],
];

/** How far a sequence shares its beginning with the one before it; its last commands are its own. */
const sequence = fc.record({
  shared: fc.constantFrom(0, 6, 7, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9),
  beginning: fc.nat(beginnings.length - 1),
  commands: fc.array(command, { minLength: 10, maxLength: 10 }),
});

/** Where a sequence stands: the project after its commands so far, and the moment. */
interface Standing {
  readonly project: Project;
  readonly now: number;
}

const asksMore = (name: PartyDeed) => name === 'invite' || name === 'follow-up';
/** What ends a project at once, or can be done ever again, is left for now and then: more follows from what goes on. */
const seldom = ['stop', 'withdraw', 'discard', 'disclose', 'conceal'];

/** A deed that a page offers now, and who may do it; null where nobody may do anything. */
function offered(project: Project, now: number, pick: number) {
  const [today, calendar] = [dateInChina(new Date(now)), workCalendarOf(db)];
  const open = sides.flatMap((side) => {
    const party = project.parties.find(({ id }) => id === partyIdOf(project, side));
    const shown = party ? deedsOpenTo(project, party, today, calendar) : [];
    return shown.flatMap((name) => (asksMore(name) || (pick % 5 > 0 && seldom.includes(name)) ? [] : [{ side, name }]));
  });
  return open[pick % open.length] ?? null;
}

/** A side by its place; the one that leads where none is named. */
function sideOf(project: Project, place: number | null) {
  const lead = leadOf(project)?.id;
  return sides[place ?? sides.findIndex((side) => partyIdOf(project, side) === lead)]!;
}

/** Does one thing to the project and holds what comes of it against every invariant. */
function next({ project, now: before }: Standing, one: Command): Standing & { done: DeedName | null } {
  const now = before + one.days * 86_400_000 + 60_000;
  const at = new Date(now).toISOString();
  const button = one.name === 'button' ? offered(project, now, one.pick) : null;
  const name = one.name === 'button' ? button?.name : one.name;
  if (name === undefined) return { project, now, done: null };
  const [rows, written] = [lastOfHistory(db), dataVersion(db)];
  const happening = { db, project, other: sides[one.other]!, desk: made.reviewer, occasion: made.occasion(at) };
  const outcome = deeds[name]({ ...happening, side: button?.side ?? sideOf(project, one.by), pick: one.pick });
  const { ok } = outcome;
  if (button && !(name === 'propose' && project.state === 'draft'))
    expect(outcome, `${name} was offered`).toMatchObject({ ok: true });
  if (dataVersion(db) === written) {
    expect(ok && name !== 'suspend').toBe(false);
    return { project, now, done: null };
  }
  const after = made.project(project.id);
  if (name !== 'suspend') expectHistory(db, rows, project, after, ok);
  if (ok) expectInvariants(db, after, at);
  else expect(after).toEqual(project);
  return { project: after, now, done: ok ? name : null };
}

test('whatever parties do in whatever order, every invariant of a project holds, what a page offers is accepted, and each change has its row of history', () => {
  const begins = beginnings.map(([id]) => made.project(id));
  const reached = new Set<string>();
  const done: DeedName[] = [];
  let [states, path] = [[] as Standing[], [] as Command[]];
  const backTo = (depth: number) => {
    if (depth < path.length) db.$client.exec(`rollback to c${depth}; release c${depth}`);
    // What is kept under the data version must not take what was rolled back for what stands.
    db.$client.exec('update settings set value = value');
    [states, path] = [states.slice(0, depth + 1), path.slice(0, depth)];
  };
  const count = Number(process.env.PROJECT_SEQUENCES ?? 2000);
  db.$client.exec('begin');
  try {
    for (const { shared, beginning, commands } of fc.sample(sequence, count)) {
      backTo(Math.min(shared, path.length));
      if (path.length === 0) states = [{ project: begins[beginning]!, now: Date.parse('2026-11-23T09:00:00.000Z') }];
      const [, ...opening] = beginnings[beginning]!;
      for (const one of (path.length === 0 ? [...opening, ...commands] : commands).slice(path.length, 10)) {
        db.$client.exec(`savepoint c${path.length}`);
        path = [...path, one];
        const standing = next(states.at(-1)!, one);
        states = [...states, standing];
        reached.add(standing.project.state);
        if (standing.done) done.push(standing.done);
      }
    }
  } catch (broken) {
    const said = path.map(({ name, by, other, days, pick }) => `${name} ${by} ${other} ${days} ${pick}`).join(', ');
    throw new Error(`from ${states[0]?.project.state}: ${said}`, { cause: broken });
  } finally {
    db.$client.exec('rollback');
  }
  // What the sequences must have come to, lest they prove nothing: every state, and all but a few rare deeds.
  expect([...reached].sort()).toEqual([...projectStateNames].sort());
  expect(deedNames.filter((name) => !done.includes(name)).length).toBeLessThan(6);
  expect(done).toContain('accept-lead');
  expect(done).toContain('name-lead');
}, 600_000);
