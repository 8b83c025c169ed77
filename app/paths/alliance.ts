import type { At, Query } from './address';

const id = encodeURIComponent;

/** Joining, the review desk, member firms and the directory's extras. */
export const alliancePaths = (at: At) => ({
  /** Where a firm finds itself: `q` is a name, pinyin or credit code. */
  join: (q?: string | null) => at('/join', { q }),
  joinForm: () => '/join',
  /** A person's applications; `start` names what they came to begin: a company's id to claim, or `new`. */
  applications: (start?: number | 'new' | null) => at('/applications', { start }),
  application: (number: number) => at(`/applications/${number}`),
  applicationSection: (number: number, section: 'identity' | 'capabilities' | 'people' | 'consent' | 'declaration') => at(`/applications/${number}/${section}`),
  applicationCapability: (number: number, segmentId: string) => at(`/applications/${number}/capabilities/${id(segmentId)}`),
  applicationFiles: (number: number, segmentId: string) => at(`/applications/${number}/capabilities/${id(segmentId)}/files`),
  applicationSubmission: (number: number) => at(`/applications/${number}/submission`),
  applicationWithdrawal: (number: number) => at(`/applications/${number}/withdrawal`),
  applicationAppeal: (number: number) => at(`/applications/${number}/appeal`),
  file: (number: number) => at(`/files/${number}`),
  desk: (view: { queue?: string | null; region?: string | null; older?: number | null; after?: string | null } = {}) => at('/desk', { ...view }),
  deskForm: () => '/desk',
  deskFile: (number: number, fragment?: string) => at(`/desk/applications/${number}`, {}, fragment),
  deskHolding: (number: number) => at(`/desk/applications/${number}/holding`),
  deskDecision: (number: number) => at(`/desk/applications/${number}/decision`),
  deskComments: (number: number) => at(`/desk/applications/${number}/comments`),
  deskDuplicates: (number: number) => at(`/desk/applications/${number}/duplicates`),
  deskDecisions: () => at('/desk/decisions'),
  deskReports: (view: { after?: string | null } = {}) => at('/desk/reports', { ...view }),
  deskReport: (number: number) => at(`/desk/reports/${number}`),
  deskProfileChanges: (view: { after?: string | null } = {}) => at('/desk/profile-changes', { ...view }),
  deskProfileChange: (number: number) => at(`/desk/profile-changes/${number}`),
  deskMerges: (view: { kept?: string | null; merged?: string | null } = {}) => at('/desk/merges', { ...view }),
  deskMergesForm: () => '/desk/merges',
  deskMerge: (number: number) => at(`/desk/merges/${number}`),
  companyProfile: (slug: string, done?: 'published' | 'proposed' | 'both') => at(`/companies/${id(slug)}/profile`, { done }),
  companyProducts: (slug: string, done?: 'published') => at(`/companies/${id(slug)}/products`, { done }),
  companyLogo: (slug: string) => at(`/companies/${id(slug)}/logo`),
  /** The picture itself, named by its bytes and the same in both languages. */
  companyLogoImage: (slug: string, sha256: string) => `/companies/${id(slug)}/logo/${sha256.slice(0, 16)}`,
  companyReports: (slug: string, sent?: string | null) => at(`/companies/${id(slug)}/reports`, { sent }),
  companyLinks: (slug: string, q?: string | null) => at(`/companies/${id(slug)}/supply-links`, { q }),
  supplyLink: (number: number) => at(`/supply-links/${number}`),
  companyCard: (slug: string) => at(`/companies/${id(slug)}/card`),
  icon: () => '/favicon.svg',
  embedStyle: () => '/embed.css',
  companyEmbed: (slug: string) => at(`/companies/${id(slug)}/embed`),
  companyMembership: (slug: string) => at(`/companies/${id(slug)}/membership`),
  comparison: (companies: readonly string[] = [], q?: string | null) => at('/comparison', { company: companies, q }),
  comparisonForm: () => '/comparison',
  savedSearches: (query: Query = {}) => at('/saved-searches', query),
  savedSearch: (number: number) => at(`/saved-searches/${number}`),
});
