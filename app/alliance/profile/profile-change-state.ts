export const profileChangeStates = {
  pending: { moves: { accept: 'published', reject: 'rejected', withdraw: 'withdrawn' } },
  published: { moves: {} },
  rejected: { moves: {} },
  withdrawn: { moves: {} },
} as const satisfies Record<string, { readonly moves: Readonly<Record<string, string>> }>;
export type ProfileChangeState = keyof typeof profileChangeStates;
export const profileChangeStateNames = Object.keys(profileChangeStates) as [
  ProfileChangeState,
  ...ProfileChangeState[],
];
