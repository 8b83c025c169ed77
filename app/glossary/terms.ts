import type { TermId } from './terms-messages';

const groups = {
  atlas: ['chain', 'segment', 'tier', 'segment-link', 'path', 'complete', 'criticality', 'region'],
  counting: ['lens', 'representative-list', 'registry', 'statement', 'company', 'capability', 'supply-link'],
  gaps: [
    'no-record',
    'absent',
    'unknown',
    'thin',
    'single-source',
    'broken-path',
    'external-dependent',
    'gap-case',
    'scenario',
  ],
  alliance: ['alliance', 'application', 'claim', 'institution', 'offer', 'need', 'match', 'project'],
  certification: [
    'occupation',
    'level',
    'scheme',
    'session',
    'certification-application',
    'assessment',
    'certificate',
    'issuer',
  ],
} as const satisfies Record<string, readonly TermId[]>;

export type TermGroup = keyof typeof groups;

/** Every term once, by the part of the product it belongs to, in the order of the page. */
export const termGroups: readonly { readonly id: TermGroup; readonly terms: readonly TermId[] }[] = (
  Object.keys(groups) as TermGroup[]
).map((id) => ({ id, terms: groups[id] }));
