import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { workCalendarOf } from '../../app/calendar/calendar.server';
import { dateInChina } from '../../app/calendar/working-days';
import { signsOf } from '../../app/projects/derived';
import { evidenceOf } from '../../app/projects/evidence-rule';
import { deedsOpenTo } from '../../app/projects/open-deeds';
import { tooFew } from '../../app/projects/parties-now';
import type { Project, RoleSpan } from '../../app/projects/project';
import { projectStates } from '../../app/projects/project-state';
import { publicProjectIn } from '../../app/projects/public/public-projects.server';
import { waitsFor } from '../../app/projects/waiting';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { write } from '../../db/write';
import { capabilityEvidence, events } from '../../db/schema/index';

/** What holds of a project whatever was done to it. */
export function expectInvariants(db: Database, project: Project, at: string): void {
  expectOneLead(project);
  for (const { spans } of project.parties) expectApart(spans);
  expectEnough(db, project, at);
  expectOthersConfirm(project);
  expectGrounds(db, project);
  expectOnlyPublic(db, project);
  expectNothingLeft(db, project, at);
}

/** One party leads at any moment, from the first to the last: never none, never two. */
function expectOneLead({ parties }: Project): void {
  const leading = parties.flatMap(({ spans }) => spans.filter(({ role }) => role === 'lead')).sort(byStart);
  leading.forEach(({ endedAt }, place) => expect(endedAt).toBe(leading[place + 1]?.startedAt ?? null));
  expect(leading).not.toEqual([]);
}

const byStart = (one: RoleSpan, other: RoleSpan) => (one.startedAt < other.startedAt ? -1 : 1);

function expectApart(spans: readonly RoleSpan[]): void {
  [...spans].sort(byStart).forEach((span, place, ordered) => {
    const next = ordered[place + 1];
    if (next) expect(span.endedAt !== null && span.endedAt <= next.startedAt).toBe(true);
  });
}

/** Under way with fewer than two independent parties it is marked, waits for just that, and once over only ends. */
function expectEnough(db: Database, project: Project, at: string): void {
  if (!['agreed', 'running', 'closing'].includes(project.state) || !tooFew(project)) return;
  const [today, calendar] = [dateInChina(new Date(at)), workCalendarOf(db)];
  const signs = signsOf(project, today, calendar);
  expect(signs).toContain('too-few');
  expect(['invite-more', 'answer-lead', 'take-lead', 'name-lead', 'confirm', 'complete']).toContain(
    waitsFor(project, today, calendar)!.thing,
  );
  if (!signs.includes('too-few-over')) return;
  const open = project.parties.flatMap((party) => deedsOpenTo(project, party, today, calendar));
  expect(open.filter((deed) => deed === 'start' || deed === 'close')).toEqual([]);
}

function expectOthersConfirm({ contributions, confirmations }: Project): void {
  for (const { contributionId, partyId, answer } of confirmations) {
    const contribution = contributions.find(({ id }) => id === contributionId)!;
    expect(answer === 'own').toBe(contribution.partyId === partyId);
  }
}

const standingGrounds = prepared((db) =>
  db
    .select({
      companyId: capabilityEvidence.companyId,
      segmentId: capabilityEvidence.segmentId,
      confidence: capabilityEvidence.confidence,
    })
    .from(capabilityEvidence)
    .where(
      and(
        eq(capabilityEvidence.kind, 'project'),
        eq(capabilityEvidence.reference, sql.placeholder('id')),
        isNull(capabilityEvidence.retractedAt),
      ),
    )
    .prepare(),
);

/** Evidence stands for just what the rule says, once for each capability. */
function expectGrounds(db: Database, project: Project): void {
  const due = project.contributions.flatMap((one) => {
    const verdict = evidenceOf(project, one);
    const { party } = project.parties.find(({ id }) => id === one.partyId)!;
    return verdict.counts ? [`${party.id} ${one.segmentId} ${verdict.confidence}`] : [];
  });
  const standing = standingGrounds(db).all({ id: String(project.id) });
  expect(standing.map((one) => `${one.companyId} ${one.segmentId} ${one.confidence}`).sort()).toEqual(
    [...new Set(due)].sort(),
  );
}

/**
 * Everybody sees it only while it is listed, meant for them and no duplicate, and of its parties the disclosed ones.
 */
function expectOnlyPublic(db: Database, project: Project): void {
  // Nothing of a project that was never listed is there to show.
  if (project.listedRevision === null) return expect(['listed', 'withheld']).not.toContain(project.listing);
  const shown = write(db, (tx) => publicProjectIn(tx, project.id));
  expect(shown !== null).toBe(project.listing === 'listed');
  const disclosed = new Set(project.parties.flatMap(({ id, disclosed: says }) => (says ? [id] : [])));
  for (const { id } of shown?.parties ?? []) expect(disclosed).toContain(id);
  for (const { partyId } of shown?.contributions ?? []) expect(disclosed).toContain(partyId);
}

/** Once all is over nobody is asked for anything, and a button is shown only for what follows an end. */
function expectNothingLeft(db: Database, project: Project, at: string): void {
  if (projectStates[project.state].open) return;
  const [today, calendar] = [dateInChina(new Date(at)), workCalendarOf(db)];
  const after = ['disclose', 'conceal', 'submit', 'recall-listing', 'add-output', 'follow-up'];
  const open = project.parties.flatMap((party) => deedsOpenTo(project, party, today, calendar));
  expect(open.filter((deed) => !after.includes(deed))).toEqual([]);
  const asked = project.parties.flatMap(({ invitations }) => invitations.filter(({ state }) => state === 'invited'));
  expect(asked).toEqual([]);
}

const lastRow = prepared((db) =>
  db.select({ sequence: events.sequence }).from(events).orderBy(desc(events.sequence)).limit(1).prepare(),
);

/** The number of history's last row. */
export function lastOfHistory(db: Database): number {
  return lastRow(db).get()?.sequence ?? 0;
}

const rowsSince = prepared((db) =>
  db
    .select({ thing: events.thingType, outcome: events.outcome, after: events.after })
    .from(events)
    .where(gt(events.sequence, sql.placeholder('since')))
    .prepare(),
);

/** What was accepted has its row; a change of state the one row that says so; what was refused at most a denial's. */
export function expectHistory(db: Database, since: number, before: Project, after: Project, accepted: boolean): void {
  const rows = rowsSince(db).all({ since });
  if (!accepted) return expect(rows.filter(({ outcome }) => outcome === 'done')).toEqual([]);
  expect(rows.some(({ thing }) => thing === 'project')).toBe(true);
  const said = rows.filter((row) => (JSON.parse(row.after ?? '{}') as { state?: string }).state === after.state);
  if (after.state !== before.state) expect(said.filter(({ thing }) => thing === 'project')).toHaveLength(1);
}
