/** What may show that a firm has a capability. */
export const evidenceKinds = ['product-page', 'patent', 'contract', 'certificate', 'case-study'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Evidence per capability, and people per application, at most. */
export const evidenceLimit = 5;
export const peopleLimit = 10;
