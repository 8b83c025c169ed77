import { statesOf, type Machine, type MoveName } from './state-machine';

/**
 * Who moves a project: its lead, any open party where fewer than two independent ones are left (`remaining`), the last
 * answer that was still needed (`answers`), or the desk where no lead can act.
 */
export type ProjectMover = 'lead' | 'remaining' | 'answers' | 'desk';

/** Whom a project waits for; who they are and until when follows from its rows (`waiting.ts`). */
export type ProjectTurn = 'lead' | 'consents' | 'milestones' | 'confirmations';

/**
 * The life of a project. Its page in public is another machine (`listing-state.ts`): firms may work together without
 * the desk. What is derived from dates (overdue, stalled, unattended, lead missing, too few parties) is never stored.
 */
export const projectStates = {
  /** Its lead's only; nobody was asked yet. */
  draft: {
    waits: 'lead',
    open: true,
    moves: { propose: { to: 'forming', by: ['lead'] }, discard: { to: 'discarded', by: ['lead'] } },
  },
  forming: {
    waits: 'consents',
    open: true,
    moves: {
      agree: { to: 'agreed', by: ['lead', 'answers'] },
      amend: { to: 'forming', by: ['lead'] },
      withdraw: { to: 'withdrawn', by: ['lead', 'desk'], reason: true },
    },
  },
  agreed: {
    waits: 'lead',
    open: true,
    moves: {
      start: { to: 'running', by: ['lead'] },
      amend: { to: 'forming', by: ['lead'] },
      withdraw: { to: 'withdrawn', by: ['lead', 'remaining', 'desk'], reason: true },
    },
  },
  /** The agreed revision holds while a newer one waits for consents. */
  running: {
    waits: 'milestones',
    open: true,
    moves: {
      amend: { to: 'running', by: ['lead'] },
      adopt: { to: 'running', by: ['lead', 'answers'] },
      recall: { to: 'running', by: ['lead'] },
      close: { to: 'closing', by: ['lead'] },
      stop: { to: 'stopped', by: ['lead', 'remaining', 'desk'], reason: true },
    },
  },
  closing: {
    waits: 'confirmations',
    open: true,
    moves: {
      complete: { to: 'completed', by: ['lead', 'answers'] },
      reopen: { to: 'running', by: ['lead'], reason: true },
      stop: { to: 'stopped', by: ['lead', 'remaining', 'desk'], reason: true },
    },
  },
  completed: { waits: null, open: false, moves: {} },
  stopped: { waits: null, open: false, moves: {} },
  withdrawn: { waits: null, open: false, moves: {} },
  /** A draft that never asked anybody. */
  discarded: { waits: null, open: false, moves: {} },
} as const satisfies Machine<string, ProjectMover> &
  Record<string, { readonly waits: ProjectTurn | null; readonly open: boolean }>;

export type ProjectState = keyof typeof projectStates;
export type ProjectMove = MoveName<typeof projectStates>;
export const projectStateNames = statesOf(projectStates);
/** What is not over yet. */
export const openProjectStates = projectStateNames.filter((state) => projectStates[state].open);
/** What somebody may still be invited to, and join. */
export const joinableStates: readonly ProjectState[] = ['draft', 'forming', 'agreed', 'running'];
/** What has an agreed charter: the only states a listing may be asked for in, and kept in. */
export const agreedProjectStates = ['agreed', 'running', 'closing', 'completed', 'stopped'] as const;
