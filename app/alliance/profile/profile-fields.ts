/**
 * The fields a member edits. `review`: they say who the company is, so a change waits for the desk; the others
 * publish at once and are in history. `limit`: characters at most.
 */
export const profileFields = {
  nameZh: { publishes: 'review', limit: 100, required: true },
  uscc: { publishes: 'review', limit: 18, required: true },
  regionCode: { publishes: 'review', limit: 6, required: true },
  address: { publishes: 'review', limit: 200, required: false },
  shortName: { publishes: 'at-once', limit: 30, required: false },
  nameEn: { publishes: 'at-once', limit: 150, required: false },
  website: { publishes: 'at-once', limit: 300, required: false },
  introZh: { publishes: 'at-once', limit: 1000, required: false },
  introEn: { publishes: 'at-once', limit: 2000, required: false },
} as const satisfies Record<
  string,
  { readonly publishes: 'review' | 'at-once'; readonly limit: number; readonly required: boolean }
>;

export type ProfileField = keyof typeof profileFields;
export const profileFieldNames = Object.keys(profileFields) as [ProfileField, ...ProfileField[]];

export function isIdentityField(field: ProfileField): boolean {
  return profileFields[field].publishes === 'review';
}

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
