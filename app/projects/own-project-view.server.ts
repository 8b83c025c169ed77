import { and, desc, eq, lte, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectConsents, projectMilestones, projectOutputs } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { workCalendarOf } from '../calendar/calendar.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { industry } from '../region/industry.server';
import { charterOf } from './charter.server';
import { changeLines, type ChangeLine } from './change-lines';
import { charterChanges } from './charter';
import { signsOf } from './derived';
import { effectLines } from './effect-lines.server';
import { evidenceOf } from './evidence-rule';
import { milestoneMovesOf } from './milestone-moves';
import { ownParty } from './own-party';
import { nextLine } from './next-line';
import { deedsOpenTo } from './open-deeds';
import { invitationStandsAs, lastInvitation, openRole } from './parties-now';
import type { Project, ProjectParty } from './project';
import { findProject } from './project.server';
import { projectPartyNames, type PartyShown } from './project-names.server';
import { projectReference } from './reference';
import { waitsFor } from './waiting';

/** A project as one of its parties works on it. */
export type OwnProjectView = ReturnType<typeof shown>;

/** The project for somebody who acts for one of its parties, or was asked; to everybody else there is none. */
export function findOwnProject(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<OwnProjectView, 'project-unknown'> {
  const project = findProject(db, id);
  const party = project && ownParty(project, actor);
  if (!project || !party) return refuse('project-unknown', { value: String(id) });
  return ok(shown(db, project, party, language, now));
}

function shown(db: Database, project: Project, me: ProjectParty, language: Language, now: Date) {
  const [today, calendar] = [dateInChina(now), workCalendarOf(db)];
  const names = projectPartyNames(db, [project], language);
  const charter = charterOf(db, project.id, project.revision);
  const { segments } = industry(db);
  const segmentNames = new Map(segments.map((one) => [one.id, localised(language, one.nameZh, one.nameEn)]));
  const waiting = waitsFor(project, today, calendar);
  return {
    id: project.id,
    reference: projectReference(project.id),
    title: localised(language, charter.titleZh, charter.titleEn),
    goal: localised(language, charter.goalZh, charter.goalEn),
    startsOn: charter.startsOn,
    endsOn: charter.endsOn,
    visibility: charter.visibility,
    state: project.state,
    listing: project.listing,
    revision: project.revision,
    agreedRevision: project.agreedRevision,
    continuesId: project.continuesId,
    mergedIntoId: project.mergedIntoId,
    signs: signsOf(project, today, calendar),
    me: { id: me.id, name: names.get(me.id)!.name, role: openRole(me) },
    next: waiting && nextLine(waiting, names, me.id, language),
    deeds: deedsOpenTo(project, me, today, calendar),
    parties: project.parties.map((party) => partyLine(project, party, names, today)),
    contributions: project.contributions.map((one) => contributionLine(project, one, { names, segmentNames, me })),
    changes: changesFor(db, project, me, { names, segmentNames, language }),
    milestones: milestoneLines(db, project, me, names),
    outputs: outputLines(db, project, me, names),
    effects: effectLines(db, project, language),
  };
}

function partyLine(project: Project, party: ProjectParty, names: ReadonlyMap<number, PartyShown>, today: string) {
  const role = openRole(party);
  const last = party.spans.at(-1);
  const invitation = invitationStandsAs(party, today);
  const consents = project.consents.filter(({ partyId }) => partyId === party.id).map(({ revision }) => revision);
  return {
    id: party.id,
    ...names.get(party.id)!,
    role: role ?? last?.role ?? lastInvitation(party)?.role ?? null,
    open: role !== null,
    since: last ? dateInChina(new Date(last.startedAt)) : null,
    until: last?.endedAt ? dateInChina(new Date(last.endedAt)) : null,
    invitation: invitation === 'accepted' ? null : invitation,
    dueOn: lastInvitation(party)?.dueOn ?? null,
    consented: consents.length === 0 ? null : Math.max(...consents),
    disclosed: party.disclosed,
    able: party.able,
  };
}

interface Naming {
  readonly names: ReadonlyMap<number, PartyShown>;
  readonly segmentNames: ReadonlyMap<string, string>;
  readonly me: ProjectParty;
}

function contributionLine(
  project: Project,
  one: Project['contributions'][number],
  { names, segmentNames, me }: Naming,
) {
  const said = project.confirmations.filter(({ contributionId }) => contributionId === one.id);
  return {
    id: one.id,
    party: names.get(one.partyId)!.name,
    own: one.partyId === me.id,
    segmentId: one.segmentId,
    segment: segmentNames.get(one.segmentId) ?? one.segmentId,
    aim: one.aim,
    customer: one.customerId === null ? null : names.get(one.customerId)!.name,
    verdict: evidenceOf(project, one),
    mine: said.find(({ partyId }) => partyId === me.id)?.answer ?? null,
    answers: said.map(({ partyId, answer, independent }) => ({ party: names.get(partyId)!.name, answer, independent })),
  };
}

/** What changed since the revision a party consented to last, where a newer one waits for it. */
function changesFor(
  db: Database,
  project: Project,
  me: ProjectParty,
  naming: Omit<Naming, 'me'> & { language: Language },
): { readonly from: number; readonly lines: ChangeLine[] } | null {
  const last = db
    .select({ revision: projectConsents.revision })
    .from(projectConsents)
    .where(
      and(
        eq(projectConsents.projectId, project.id),
        or(eq(projectConsents.partyId, me.id), eq(projectConsents.revision, project.agreedRevision ?? -1)),
        lte(projectConsents.revision, project.revision),
      ),
    )
    .orderBy(desc(projectConsents.revision))
    .limit(1)
    .get();
  if (!last || last.revision === project.revision) return null;
  const [before, after] = [last.revision, project.revision].map((one) => charterOf(db, project.id, one));
  return { from: last.revision, lines: changeLines(charterChanges(before!, after!), naming) };
}

function milestoneLines(db: Database, project: Project, me: ProjectParty, names: Naming['names']) {
  const said = new Map(
    db
      .select({ id: projectMilestones.id, report: projectMilestones.report, reason: projectMilestones.reason })
      .from(projectMilestones)
      .where(eq(projectMilestones.projectId, project.id))
      .all()
      .map(({ id, ...texts }) => [id, texts]),
  );
  return project.milestones.map((one) => ({
    id: one.id,
    title: one.title,
    state: one.state,
    owner: names.get(one.ownerId)!.name,
    dueOn: one.dueOn,
    firstDueOn: one.firstDueOn,
    report: said.get(one.id)?.report ?? null,
    reason: said.get(one.id)?.reason ?? null,
    moves: milestoneMovesOf(project, one, me),
  }));
}

function outputLines(db: Database, project: Project, me: ProjectParty, names: Naming['names']) {
  return db
    .select()
    .from(projectOutputs)
    .where(eq(projectOutputs.projectId, project.id))
    .all()
    .filter(({ partyId, state }) => partyId === me.id || state !== 'draft')
    .map(({ id, partyId, kind, title, identifier, url, state, reason }) => {
      return {
        id,
        party: names.get(partyId)!.name,
        own: partyId === me.id,
        kind,
        title,
        identifier,
        url,
        state,
        reason,
      };
    });
}

/** What it moved in the atlas, with the names of regions and segments. */
