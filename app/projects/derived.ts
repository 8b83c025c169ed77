import { dateInChina, dayAfter, workingDaysFrom, type WorkCalendar } from '../calendar/working-days';
import { milestoneStates } from './milestone-state';
import { lastLoss, leadMissing, openParties, tooFew } from './parties-now';
import type { Project, ProjectMilestone } from './project';
import { projectStates } from './project-state';
import { projectTerms } from './project-term';

/** What follows from a project's rows and the day; nothing of it is stored, and nothing runs at midnight. */
export type Sign = 'overdue' | 'stalled' | 'dormant' | 'lead-missing' | 'too-few' | 'too-few-over';

/** Milestones whose day is past and which are neither accepted nor dropped. */
function overdueMilestones(
  { state, milestones }: Pick<Project, 'state' | 'milestones'>,
  today: string,
): ProjectMilestone[] {
  if (state !== 'running') return [];
  return milestones.filter((milestone) => !milestoneStates[milestone.state].done && milestone.dueOn < today);
}

/** The last day a project may go on with too few parties; null where it has enough, or never lost one. */
export function tooFewUntil(project: Pick<Project, 'state' | 'parties'>, calendar: WorkCalendar): string | null {
  if (!isUnderWay(project) || !tooFew(project)) return null;
  const lost = lastLoss(project);
  if (lost === null) return null;
  return workingDaysFrom(dateInChina(new Date(lost)), projectTerms.tooFew, calendar).day;
}

const isUnderWay = ({ state }: Pick<Project, 'state'>) =>
  state === 'agreed' || state === 'running' || state === 'closing';

/** From this day on a project in which nothing happened is stalled (停滞). */
function stalledFrom({ activeAt }: Pick<Project, 'activeAt'>): string {
  return dayAfter(dateInChina(new Date(activeAt)), projectTerms.stalled);
}

/** Past its end and silent for two quarters: left out of forecasts. */
function isDormant({ endsOn, activeAt }: Pick<Project, 'endsOn' | 'activeAt'>, today: string): boolean {
  if (endsOn === null || endsOn >= today) return false;
  const active = dateInChina(new Date(activeAt));
  const silentSince = active > endsOn ? active : endsOn;
  return dayAfter(silentSince, 2 * projectTerms.stillRunning) <= today;
}

type Signed = Pick<Project, 'state' | 'parties' | 'milestones' | 'activeAt' | 'endsOn'>;

/** The signs a project shows on a day (ISO date in China), the gravest last. */
export function signsOf(project: Signed, today: string, calendar: WorkCalendar): Sign[] {
  const { state, endsOn } = project;
  if (!projectStates[state].open || state === 'draft') return [];
  const pastEnd = state === 'running' && endsOn !== null && endsOn < today;
  const until = tooFewUntil(project, calendar);
  const signs: Record<Sign, boolean> = {
    overdue: pastEnd || overdueMilestones(project, today).length > 0,
    stalled: stalledFrom(project) <= today,
    dormant: isUnderWay(project) && isDormant(project, today),
    'lead-missing': leadMissing(project),
    'too-few': isUnderWay(project) && tooFew(project),
    'too-few-over': until !== null && until < today,
  };
  return (Object.keys(signs) as Sign[]).filter((sign) => signs[sign]);
}

/** The day from which on the desk may name a lead among those who volunteered, or stop the project. */
export function deskStepsInOn(since: string, calendar: WorkCalendar): string {
  return workingDaysFrom(dateInChina(new Date(since)), projectTerms.leadMissing, calendar).day;
}

/**
 * Is it the desk's to name a lead, or to end the project? Where nobody can act for who leads, once the other parties
 * had their days, or at once where none of them can act either.
 */
export function leadGoesToDesk(project: Project, today: string, calendar: WorkCalendar): boolean {
  const { state } = project;
  if (!projectStates[state].open || state === 'draft' || !leadMissing(project)) return false;
  return deskStepsInOn(leadMissingSince(project), calendar) < today || !openParties(project).some(({ able }) => able);
}

/** Since when others could have taken over: the first who volunteered, or else the last thing that happened. */
export function leadMissingSince({ leadOffers, activeAt }: Pick<Project, 'leadOffers' | 'activeAt'>): string {
  const volunteered = leadOffers.flatMap(({ state, openedAt }) => (state === 'volunteered' ? [openedAt] : []));
  return volunteered.sort()[0] ?? activeAt;
}
