import type { WorkCalendar } from '../calendar/working-days';
import { agreementOn } from './agreement';
import { completionOn } from './completion';
import { deskStepsInOn, leadGoesToDesk, leadMissingSince, tooFewUntil } from './derived';
import { milestoneStates } from './milestone-state';
import { lastInvitation, leadMissing, leadOf, openParties, tooFew } from './parties-now';
import type { Project, ProjectMilestone, ProjectParty } from './project';
import { projectStates } from './project-state';

/** The one next thing in a project, as messages and the list of what waits name it. */
type NextThing =
  | 'propose'
  | 'answer-invitation'
  | 'consent'
  | 'invite-more'
  | 'agree'
  | 'start'
  | 'adopt'
  | 'answer-lead'
  | 'judge-milestone'
  | 'report-milestone'
  | 'plan-milestones'
  | 'close'
  | 'confirm'
  | 'complete'
  | 'take-lead'
  | 'name-lead'
  | 'submit-listing'
  | 'check-listing';

/** What a project waits for: the thing, who is to do it, and until when (ISO date; null: no day is set). */
export interface Waiting {
  readonly thing: NextThing;
  /** Numbers of parties; empty where the desk is to do it. */
  readonly parties: readonly number[];
  readonly desk: boolean;
  readonly until: string | null;
  readonly milestoneId?: number;
}

/** What a project waits for on a day (ISO date in China); null once nothing is to be done. */
export function waitsFor(project: Project, today: string, calendar: WorkCalendar): Waiting | null {
  const lead = leadOf(project);
  if (projectStates[project.state].open && project.state !== 'draft' && leadMissing(project))
    return withoutLead(project, today, calendar);
  const asked = project.leadOffers.find(({ state }) => state === 'asked');
  if (asked) return by('answer-lead', [asked.partyId], null);
  const leading = lead ? [lead.id] : [];
  if (project.state === 'draft') return by('propose', leading, null);
  if (project.state === 'forming') return forming(project, leading, today);
  if (project.state === 'agreed' || project.state === 'running') {
    if (tooFew(project)) return by('invite-more', leading, tooFewUntil(project, calendar));
    return project.state === 'agreed' ? by('start', leading, null) : running(project, leading, today);
  }
  if (project.state === 'closing') return closing(project, leading, today);
  return project.state === 'completed' ? afterwards(project, leading) : null;
}

function by(thing: NextThing, parties: readonly number[], until: string | null): Waiting {
  return { thing, parties, desk: false, until };
}

const numbers = (parties: readonly ProjectParty[]) => parties.map(({ id }) => id);

/** The lead cannot act: other parties may take over; once the days are over the desk decides. */
function withoutLead(project: Project, today: string, calendar: WorkCalendar): Waiting {
  if (leadGoesToDesk(project, today, calendar)) return { thing: 'name-lead', parties: [], desk: true, until: null };
  const others = openParties(project).filter(({ able }) => able);
  return by('take-lead', numbers(others), deskStepsInOn(leadMissingSince(project), calendar));
}

function forming(project: Project, lead: readonly number[], today: string): Waiting {
  const { invited, silent, tooFew: few, ready } = agreementOn(project, today);
  if (ready !== 'no') return by('agree', lead, null);
  if (invited.length > 0) {
    const days = invited.flatMap((party) => lastInvitation(party)?.dueOn ?? []);
    return by('answer-invitation', numbers(invited), days.sort()[0] ?? null);
  }
  if (silent.length > 0) return by('consent', numbers(silent), project.consentBy);
  return few ? by('invite-more', lead, null) : by('agree', lead, null);
}

function running(project: Project, lead: readonly number[], today: string): Waiting {
  if (project.revision !== project.agreedRevision) {
    const { invited, silent, ready } = agreementOn(project, today);
    if (ready !== 'no') return by('adopt', lead, null);
    return by('consent', numbers([...silent, ...invited]), project.consentBy);
  }
  // Without one there is nothing to see it through by: closing stays possible, and is not what comes next.
  if (project.milestones.length === 0) return by('plan-milestones', lead, project.endsOn);
  const open = project.milestones.filter(({ state }) => !milestoneStates[state].done);
  if (open.length === 0) return by('close', lead, project.endsOn);
  const reported = open.find(({ state }) => state === 'reported');
  if (reported) return of(reported, 'judge-milestone', judgesOf(project, reported));
  const [next] = [...open].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
  return of(next!, 'report-milestone', [next!.ownerId]);
}

function of(milestone: ProjectMilestone, thing: NextThing, parties: readonly number[]): Waiting {
  const until = thing === 'report-milestone' ? milestone.dueOn : null;
  return { ...by(thing, parties, until), milestoneId: milestone.id };
}

/** Who accepts a milestone: the lead; of the lead's own, any other party. Nobody judges their own. */
export function judgesOf(project: Pick<Project, 'parties'>, { ownerId }: Pick<ProjectMilestone, 'ownerId'>): number[] {
  const lead = leadOf(project);
  if (lead && lead.id !== ownerId) return [lead.id];
  return numbers(openParties(project)).filter((id) => id !== ownerId);
}

function closing(project: Project, lead: readonly number[], today: string): Waiting {
  const { open, ready } = completionOn(project, today);
  if (ready !== 'no') return by('complete', lead, null);
  return by('confirm', [...new Set(open.map(({ party }) => party.id))], project.confirmBy);
}

/** The project is over; what is left is its page in public. */
function afterwards(project: Project, lead: readonly number[]): Waiting | null {
  if (project.visibility !== 'public' || project.mergedIntoId !== null) return null;
  if (project.listing === 'unlisted' || project.listing === 'returned') return by('submit-listing', lead, null);
  if (project.listing !== 'submitted') return null;
  return { thing: 'check-listing', parties: [], desk: true, until: project.listingDueOn };
}
