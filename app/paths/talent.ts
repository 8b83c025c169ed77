import type { At } from './address';

const id = encodeURIComponent;

/** A cut of the published counts of certified people. */
export interface CountsCut {
  readonly chain?: string | null;
  readonly level?: string | null;
  readonly region?: string | null;
  readonly segment?: string | null;
}

type TalentPart = 'work' | 'education' | 'training' | 'projects';

/** One's own record, being reached by firms, published counts of talent, and the demand officials record. */
export const talentPaths = (at: At) => ({
  /** One's own record of work, schooling and training; with the sealed answers of "which level am I?". */
  talent: (check?: string | null) => at('/talent', { check }),
  /** Names of firms like what is typed as the employer, and the small script that asks for them. */
  talentEmployers: () => '/talent/employers.json',
  employerFieldScript: () => '/employer-field.js',
  talentPart: (part: TalentPart, check?: string | null) => at(`/talent/${part}`, { check }),
  /** One entry of a part, by its position from 0. */
  talentEntry: (part: TalentPart, position: number) => at(`/talent/${part}/${position}`),
  talentEntryFiles: (part: TalentPart, position: number) => at(`/talent/${part}/${position}/files`),
  talentCounts: (cut: CountsCut = {}) => at('/talent-counts', { ...cut }),
  talentCountsCsv: () => '/talent-counts.csv',
  /** The portrait on one's admission tickets. */
  talentPhoto: () => at('/talent/photo'),
  talentPhotoRemoval: () => at('/talent/photo/removal'),
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
