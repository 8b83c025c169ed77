/** What an organisation is that is no firm but works with firms: 高校, 政府部门, 其他. */
export const institutionKinds = ['university', 'government', 'other'] as const;

export type InstitutionKind = (typeof institutionKinds)[number];
