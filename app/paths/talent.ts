import type { At } from './address';

const id = encodeURIComponent;

/** A cut of the published counts of certified people. */
export interface CountsCut {
  readonly chain?: string | null;
  readonly level?: string | null;
  readonly region?: string | null;
  readonly segment?: string | null;
}

/** Published counts of talent, being reached by firms, and the demand officials record. */
export const talentPaths = (at: At) => ({
  talentCounts: (cut: CountsCut = {}) => at('/talent-counts', { ...cut }),
  talentCountsCsv: () => '/talent-counts.csv',
  /** Whether firms may reach one; off until turned on. */
  talentConsent: () => at('/talent/consent'),
  /** A holder's messages from firms. */
  talentMessages: () => at('/talent/messages'),
  talentMessage: (number: number) => at(`/talent/messages/${number}`),
  talentMessageStep: (number: number, step: 'answer' | 'decline' | 'withdraw' | 'report') =>
    at(`/talent/messages/${number}/${step}`),
  /** Where a holder takes no more messages of a firm, or takes them again. */
  talentFirm: (slug: string) => at(`/talent/firms/${id(slug)}`),
  /** A firm's messages to holders. */
  companyInterests: (slug: string, cut: CountsCut = {}, sent?: 'yes') =>
    at(`/companies/${id(slug)}/interests`, { ...cut, sent }),
  companyInterest: (slug: string, number: number) => at(`/companies/${id(slug)}/interests/${number}`),
  deskInterests: () => at('/desk/interests'),
  deskInterest: (number: number) => at(`/desk/interests/${number}`),
  /** Where officials record how many people a region asks for. */
  talentDemand: () => at('/talent-demand'),
});
