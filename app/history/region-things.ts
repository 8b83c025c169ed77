/** The kinds of things that lie in a region, in the order a reader chooses from. */
export const regionThings = [
  'company',
  'application',
  'membership',
  'supply-link',
  'certification',
  'exam-session',
] as const;
export type RegionThing = (typeof regionThings)[number];
