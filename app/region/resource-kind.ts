/**
 * What firms share: the kinds of an offer and, later, of a need, so that one can be matched with the other. The SQL
 * CHECK, the filters and the forms derive from this list; `resource-names.ts` has their names.
 */
export const resourceKinds = [
  'equipment',
  'data',
  'compute',
  'software',
  'staff',
  'training',
  'test-site',
  'other',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Under what terms a resource is had. */
export const resourceTerms = ['free', 'paid', 'agreed'] as const;
export type ResourceTerms = (typeof resourceTerms)[number];
