import { expect, test } from 'vitest';
import { agreeNow } from '../../app/projects/agreement.server';
import { consentTo, declineInvitation, discloseParty } from '../../app/projects/answer.server';
import { charterOf } from '../../app/projects/charter.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { deedsOpenTo } from '../../app/projects/open-deeds';
import { evidenceOf } from '../../app/projects/evidence-rule';
import { inviteParty } from '../../app/projects/invite.server';
import { answerLead, askToLead } from '../../app/projects/lead.server';
import { leaveProject, removeParty } from '../../app/projects/leave.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import { openParties, openRole, tooFew } from '../../app/projects/parties-now';
import type { Project } from '../../app/projects/project';
import { proposeProject } from '../../app/projects/propose.server';
import { reviseProject } from '../../app/projects/revise.server';
import { stepNames } from '../../app/projects/step-names';
import { takeStep } from '../../app/projects/steps.server';
import { waitsFor } from '../../app/projects/waiting';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { dateInChina } from '../../app/calendar/working-days';
import { capabilityEvidence, events } from '../../db/schema/index';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { testDatabase } from '../database';
import fc from '../properties';
import { projectScene, type Side } from './project-scene';

const db = testDatabase();
const made = projectScene(db);
const sides: Side[] = [made.firm('甲'), made.firm('乙'), made.firm('丙'), made.university('丁大学')];
const segments = ['fusion.governance', 'control.lowcode'];

interface Command {
  readonly name: (typeof names)[number];
  readonly by: number;
  readonly other: number;
  readonly days: number;
  readonly step: number;
}

const names = [
  'revise',
  'propose',
  'invite',
  'consent',
  'consent',
  'consent',
  'decline',
  'agree',
  'step',
  'step',
  'step',
  'milestone',
  'ask',
  'lead',
  'leave',
  'remove',
  'confirm',
  'confirm',
  'confirm',
  'disclose',
] as const;

const command = fc.record<Command>({
  name: fc.constantFrom(...names),
  by: fc.constantFrom(0, 0, 0, 1, 2, 3),
  other: fc.nat(3),
  days: fc.constantFrom(0, 0, 0, 1, 12, 30),
  step: fc.nat(stepNames.length - 1),
});

/** One command at a moment; whether it is refused is its own matter. */
function run(id: number, { name, by, other, step }: Command, at: string): { ok: boolean } {
  const { person } = sides[by]!;
  const project = made.project(id);
  const occasion = made.occasion(at);
  const partyId =
    project.parties.find(({ party }) => party.kind === sides[other]!.party.kind && party.id === sides[other]!.party.id)
      ?.id ?? 0;
  const { revision } = project;
  switch (name) {
    case 'revise': {
      const { roles: _roles, ...text } = charterOf(db, id, revision);
      return reviseProject(db, person, { id, revision, charter: { ...text, goalZh: `${text.goalZh}改` } }, occasion);
    }
    case 'propose':
      return proposeProject(db, person, { id }, occasion);
    case 'invite':
      return inviteParty(db, person, { id, party: sides[other]!.party, role: 'partner', note: null }, occasion);
    case 'consent':
      return consentTo(db, person, { id, revision, disclosed: true }, occasion);
    case 'decline':
      return declineInvitation(db, person, { id, reason: null }, occasion);
    case 'agree':
      return agreeNow(db, person, { id, revision }, occasion);
    case 'step':
      return takeStep(db, person, { id, revision, step: stepNames[step]!, reason: '试' }, occasion);
    case 'milestone': {
      const milestoneId = project.milestones[0]?.id ?? 0;
      const move = (['report', 'accept', 'return', 'drop'] as const)[step % 4]!;
      return moveMilestone(db, person, { id, milestoneId, move, text: '试' }, occasion);
    }
    case 'ask':
      return askToLead(db, person, { id, asked: partyId }, occasion);
    case 'lead':
      return answerLead(db, person, { id, answer: (['accept', 'decline', 'withdraw'] as const)[step % 3]! }, occasion);
    case 'leave':
      return leaveProject(db, person, { id, reason: '试' }, occasion);
    case 'remove':
      return removeParty(db, person, { id, removed: partyId, reason: '试' }, occasion);
    case 'confirm': {
      const own = project.parties.find(
        ({ party }) => party.kind === sides[by]!.party.kind && party.id === sides[by]!.party.id,
      )?.id;
      const answers = project.contributions.map((one) => ({
        contributionId: one.id,
        answer: one.partyId === own ? ('own' as const) : ('confirm' as const),
        reason: null,
      }));
      return confirmContributions(db, person, { id, answers }, occasion);
    }
    case 'disclose':
      return discloseParty(db, person, { id, disclosed: step % 2 === 0 }, occasion);
  }
}

const rowsOfHistory = () =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(events)
    .get()!.count;

/** What holds of a project whatever was done to it. */
function holds(project: Project, at: string): void {
  const open = openParties(project);
  if (['forming', 'agreed', 'running', 'closing'].includes(project.state))
    expect(open.filter((party) => openRole(party) === 'lead')).toHaveLength(1);
  if (['agreed', 'running', 'closing'].includes(project.state) && tooFew(project))
    // Marked, and waiting for just that.
    expect(['invite-more', 'answer-lead', 'confirm', 'complete']).toContain(
      waitsFor(project, dateInChina(new Date(at)), workCalendarOf(db))!.thing,
    );
  for (const { spans } of project.parties) {
    const ordered = [...spans].sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
    ordered.forEach((span, index) => {
      const next = ordered[index + 1];
      if (next) expect(span.endedAt !== null && span.endedAt <= next.startedAt).toBe(true);
    });
  }
  for (const { contributionId, partyId, answer } of project.confirmations) {
    const { partyId: contributor } = project.contributions.find(({ id }) => id === contributionId)!;
    expect(answer === 'own').toBe(contributor === partyId);
  }
  const grounds = db
    .select({ id: capabilityEvidence.id })
    .from(capabilityEvidence)
    .where(
      and(
        eq(capabilityEvidence.kind, 'project'),
        eq(capabilityEvidence.reference, String(project.id)),
        isNull(capabilityEvidence.retractedAt),
      ),
    )
    .all();
  const due = project.contributions.filter((one) => evidenceOf(project, one).counts);
  expect(grounds).toHaveLength(due.length);
  // A button is shown only for what some state allows: none once all is over but what follows an end.
  if (['stopped', 'withdrawn', 'discarded'].includes(project.state))
    for (const party of project.parties)
      expect(
        deedsOpenTo(project, party, dateInChina(new Date(at)), workCalendarOf(db)).filter(
          (deed) => !['disclose', 'conceal', 'submit', 'recall-listing'].includes(deed),
        ),
      ).toEqual([]);
}

test('whatever parties do in whatever order, every invariant of a project holds, and each change has one row of history', () => {
  const reached = new Set<string>();
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 6, maxLength: 14 }), fc.nat(3), (commands, ready) => {
      // Thousands of transactions: one that is rolled back at the end leaves the database as it was.
      db.$client.exec('begin');
      try {
        const outline = {
          lead: sides[0]!,
          parts: [1, 3].map((place) => ({ side: sides[place]!, role: 'partner' as const })),
          work: segments.map((segmentId, by) => ({ by, segmentId, aim: 'build' as const })),
          milestones: [{ by: 1, title: '一', dueOn: '2026-12-31' }],
        };
        const id =
          ready === 0
            ? made.draft(outline)
            : ready === 1
              ? made.proposed(outline)
              : ready === 2
                ? made.running(outline)
                : made.closing({ ...outline, milestones: [] });
        let now = Date.parse('2026-11-23T09:00:00.000Z');
        for (const one of commands) {
          now += one.days * 86_400_000 + 60_000;
          const at = new Date(now).toISOString();
          const [before, rows] = [made.project(id), rowsOfHistory()];
          const done = run(id, one, at);
          const after = made.project(id);
          if (done.ok) accepted += 1;
          else expect(after).toEqual(before);
          if (done.ok) expect(rowsOfHistory()).toBeGreaterThan(rows);
          holds(after, at);
          reached.add(after.state);
        }
      } finally {
        db.$client.exec('rollback');
      }
    }),
    { numRuns: Number(process.env.PROJECT_SEQUENCES ?? 15) },
  );
  // What the sequences must have reached, lest they prove nothing.
  expect([...reached]).toEqual(expect.arrayContaining(['forming', 'running', 'closing']));
  expect(accepted).toBeGreaterThan(15);
}, 600_000);
