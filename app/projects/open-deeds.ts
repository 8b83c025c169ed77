import type { WorkCalendar } from '../calendar/working-days';
import { agreementOn } from './agreement';
import { completionOn } from './completion';
import { tooFewUntil } from './derived';
import { listingStates } from './listing-state';
import { milestoneStates } from './milestone-state';
import { invitationStandsAs, leadMissing, leadOf, openRole, tooFew } from './parties-now';
import type { Project, ProjectParty } from './project';
import { agreedProjectStates, joinableStates, projectStates } from './project-state';
import { moveOf, movesOf } from './state-machine';

/** What a party may do to a project as a whole; pages show a button or a form for each. */
const partyDeeds = [
  'propose',
  'accept',
  'decline',
  'consent',
  'agree',
  'adopt',
  'start',
  'close',
  'confirm',
  'complete',
  'accept-lead',
  'volunteer',
  'submit',
  'invite',
  'amend',
  'add-output',
  'recall',
  'reopen',
  'recall-listing',
  'withdraw-lead',
  'disclose',
  'conceal',
  'follow-up',
  'leave',
  'discard',
  'stop',
  'withdraw',
] as const;
export type PartyDeed = (typeof partyDeeds)[number];

/** What a party may do now, in the order of the list above: what brings the project on comes first. */
export function deedsOpenTo(project: Project, party: ProjectParty, today: string, calendar: WorkCalendar): PartyDeed[] {
  if (!party.able) return [];
  const { state } = project;
  if (openRole(party) === null)
    return invitationStandsAs(party, today) === 'invited' && state !== 'draft' ? ['accept', 'decline'] : [];
  const leads = leadOf(project)?.id === party.id;
  const open = new Set<PartyDeed>([
    ...ofParty(project, party, leads),
    ...(leads ? ofLead(project, today, calendar) : []),
    ...(!leads && tooFew(project) ? ending(project, 'remaining') : []),
  ]);
  return partyDeeds.filter((deed) => open.has(deed));
}

function ofParty(project: Project, party: ProjectParty, leads: boolean): PartyDeed[] {
  const { state, revision } = project;
  const isOpen = projectStates[state].open;
  const consented = project.consents.some((one) => one.partyId === party.id && one.revision === revision);
  const waiting = state === 'forming' || (state === 'running' && revision !== project.agreedRevision);
  const asked = project.leadOffers.some((offer) => offer.state === 'asked' && offer.partyId === party.id);
  const volunteered = project.leadOffers.some((offer) => offer.state === 'volunteered' && offer.partyId === party.id);
  const produces = state === 'running' || state === 'closing' || state === 'completed';
  return [
    ...(waiting && !consented ? (['consent'] as const) : []),
    ...(state === 'closing' ? (['confirm'] as const) : []),
    ...(isOpen && asked ? (['accept-lead'] as const) : []),
    ...(isOpen && !leads && leadMissing(project) && !volunteered ? (['volunteer'] as const) : []),
    ...(produces ? (['add-output'] as const) : []),
    ...(state === 'draft' || state === 'discarded' ? [] : ([party.disclosed ? 'conceal' : 'disclose'] as const)),
    ...(state === 'completed' ? (['follow-up'] as const) : []),
    ...(isOpen && !leads && state !== 'draft' ? (['leave'] as const) : []),
  ];
}

function ofLead(project: Project, today: string, calendar: WorkCalendar): PartyDeed[] {
  const { state, listing } = project;
  const allowed = new Set(movesOf(projectStates, state, 'lead'));
  const amending = state === 'running' && project.revision !== project.agreedRevision;
  const ready = agreementOn(project, today).ready !== 'no';
  const conditions: Readonly<Partial<Record<PartyDeed, boolean>>> = {
    propose: allowed.has('propose'),
    discard: allowed.has('discard'),
    agree: allowed.has('agree') && ready,
    adopt: amending && ready,
    start: allowed.has('start') && !tooFew(project),
    close: allowed.has('close') && mayClose(project, amending, today, calendar),
    complete: state === 'closing' && completionOn(project, today).ready !== 'no',
    recall: amending,
    reopen: allowed.has('reopen'),
    amend: state === 'draft' || allowed.has('amend'),
    invite: joinableStates.includes(state),
    'withdraw-lead': projectStates[state].open && project.leadOffers.some((offer) => offer.state === 'asked'),
    submit: mayList(project) && moveOf(listingStates, listing, 'submit') !== null,
    'recall-listing': listing === 'submitted',
  };
  const open = (Object.keys(conditions) as PartyDeed[]).filter((deed) => conditions[deed]);
  return [...open, ...ending(project, 'lead')];
}

function mayClose(project: Project, amending: boolean, today: string, calendar: WorkCalendar): boolean {
  const until = tooFewUntil(project, calendar);
  const over = until !== null && until < today;
  return !amending && !over && project.milestones.every(({ state }) => milestoneStates[state].done);
}

function mayList({ state, visibility, agreedRevision }: Project): boolean {
  return (
    visibility === 'public' && agreedRevision !== null && (agreedProjectStates as readonly string[]).includes(state)
  );
}

function ending({ state }: Project, mover: 'lead' | 'remaining'): ('stop' | 'withdraw')[] {
  const allowed = movesOf(projectStates, state, mover);
  return (['stop', 'withdraw'] as const).filter((move) => allowed.includes(move));
}
