import { statesOf, type Machine, type MoveName } from './state-machine';

/** What a project brought forth. A published one is never erased: withdrawn, it leaves its title, the day and why. */
export const outputStates = {
  draft: {
    moves: { publish: { to: 'published', by: ['owner'] }, withdraw: { to: 'withdrawn', by: ['owner'], reason: true } },
  },
  published: { moves: { withdraw: { to: 'withdrawn', by: ['owner'], reason: true } } },
  withdrawn: { moves: {} },
} as const satisfies Machine<string, 'owner'>;

export type OutputState = keyof typeof outputStates;
export type OutputMove = MoveName<typeof outputStates>;
export const outputStateNames = statesOf(outputStates);

/** What it is. Those with a public register (`registered`) raise the confidence of the evidence by their number. */
export const outputKinds = {
  standard: { registered: true },
  patent: { registered: true },
  registration: { registered: true },
  software: { registered: false },
  data: { registered: false },
  report: { registered: false },
  other: { registered: false },
} as const satisfies Record<string, { readonly registered: boolean }>;

export type OutputKind = keyof typeof outputKinds;
export const outputKindNames = statesOf(outputKinds);
