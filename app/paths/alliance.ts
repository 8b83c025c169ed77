import type { At, Query } from './address';

const id = encodeURIComponent;

/** Joining, the review desk, member firms and the directory's extras. */
export const alliancePaths = (at: At) => ({
  /** Where a firm finds itself: `q` is a name, pinyin or credit code. */
  join: (q?: string | null) => at('/join', { q }),
  /** A person's applications; `start` names what they came to begin: a company's id to claim, or `new`. */
  applications: (start?: number | 'new' | null) => at('/applications', { start }),
  application: (number: number) => at(`/applications/${number}`),
  applicationSection: (
    number: number,
    section: 'identity' | 'proof' | 'capabilities' | 'people' | 'consent' | 'declaration',
  ) => at(`/applications/${number}/${section}`),
  applicationCapability: (number: number, segmentId: string) =>
    at(`/applications/${number}/capabilities/${id(segmentId)}`),
  applicationFiles: (number: number, segmentId: string) =>
    at(`/applications/${number}/capabilities/${id(segmentId)}/files`),
  applicationProofFiles: (number: number) => at(`/applications/${number}/proof/files`),
  applicationSubmission: (number: number) => at(`/applications/${number}/submission`),
  applicationWithdrawal: (number: number) => at(`/applications/${number}/withdrawal`),
  applicationAppeal: (number: number) => at(`/applications/${number}/appeal`),
  /** `view`: looked at in a sandbox instead of saved, where its kind can be. */
  file: (number: number, view = false) => at(`/files/${number}`, { view: view ? '1' : null }),
  desk: (view: { queue?: string | null; region?: string | null; older?: number | null; after?: string | null } = {}) =>
    at('/desk', { ...view }),
  /**
   * `place` is the place in the queue a reviewer came from: every answer to a file keeps it, for the way on to the
   * next.
   */
  deskFile: (number: number, place: Query = {}, fragment?: string) =>
    at(`/desk/applications/${number}`, place, fragment),
  deskHolding: (number: number, place: Query) => at(`/desk/applications/${number}/holding`, place),
  deskDecision: (number: number, place: Query) => at(`/desk/applications/${number}/decision`, place),
  deskApproval: (number: number, place: Query) => at(`/desk/applications/${number}/approval`, place),
  deskComments: (number: number, place: Query) => at(`/desk/applications/${number}/comments`, place),
  deskDuplicates: (number: number, place: Query) => at(`/desk/applications/${number}/duplicates`, place),
  deskDecisions: (place: Query = {}) => at('/desk/decisions', place),
  deskReports: (view: { after?: string | null } = {}) => at('/desk/reports', { ...view }),
  /** `field`: what the reviewer chose to correct. */
  deskReport: (number: number, view: { field?: string | null } = {}) => at(`/desk/reports/${number}`, { ...view }),
  deskReportCorrections: (number: number, view: { field: string }) =>
    at(`/desk/reports/${number}/corrections`, { ...view }),
  deskProfileChanges: (view: { after?: string | null } = {}) => at('/desk/profile-changes', { ...view }),
  deskProfileChange: (number: number) => at(`/desk/profile-changes/${number}`),
  deskCapabilities: () => at('/desk/capabilities'),
  deskCapability: (number: number) => at(`/desk/capabilities/${number}`),
  deskContests: () => at('/desk/contests'),
  deskContest: (number: number) => at(`/desk/contests/${number}`),
  deskMerges: (view: { kept?: string | null; merged?: string | null } = {}) => at('/desk/merges', { ...view }),
  deskMergeProposal: (number: number) => at(`/desk/merge-proposals/${number}`),
  deskMerge: (number: number) => at(`/desk/merges/${number}`),
  companyProfile: (slug: string, done?: 'published' | 'proposed' | 'both') =>
    at(`/companies/${id(slug)}/profile`, { done }),
  companyProducts: (slug: string, done?: 'published') => at(`/companies/${id(slug)}/products`, { done }),
  companyLogo: (slug: string) => at(`/companies/${id(slug)}/logo`),
  /** The picture itself, named by its bytes and the same in both languages. */
  companyLogoImage: (slug: string, sha256: string) => `/companies/${id(slug)}/logo/${sha256.slice(0, 16)}`,
  /** What firms offer; `view` holds the filters of the list. */
  offers: (view: Query = {}) => at('/offers', view),
  offer: (number: number) => at(`/offers/${number}`),
  /** Where an offer is moved on; with `move`, asked whether to. */
  offerState: (number: number, move: 'withdraw' | null = null) => at(`/offers/${number}/state`, { move }),
  companyOffers: (slug: string) => at(`/companies/${id(slug)}/offers`),
  companyOffer: (slug: string, offer: number | 'new') => at(`/companies/${id(slug)}/offers/${offer}`),
  companyColleagues: (slug: string) => at(`/companies/${id(slug)}/colleagues`),
  companyColleague: (slug: string, account: number) => at(`/companies/${id(slug)}/colleagues/${account}`),
  /** A person's requests to speak for firms; `company` names the one they came to ask. */
  colleagueRequests: (company?: string | null) => at('/colleague-requests', { company }),
  colleagueRequest: (number: number) => at(`/colleague-requests/${number}`),
  colleagueLetter: (number: number) => at(`/colleague-requests/${number}/letter`),
  deskColleagues: (view: { after?: string | null } = {}) => at('/desk/colleagues', { ...view }),
  deskColleague: (number: number) => at(`/desk/colleagues/${number}`),
  companyReports: (slug: string, sent?: string | null) => at(`/companies/${id(slug)}/reports`, { sent }),
  companyCapabilities: (slug: string) => at(`/companies/${id(slug)}/capabilities`),
  companyCapability: (slug: string, segmentId: string) => at(`/companies/${id(slug)}/capabilities/${id(segmentId)}`),
  companyContests: (slug: string) => at(`/companies/${id(slug)}/contests`),
  companyLinks: (slug: string, q?: string | null) => at(`/companies/${id(slug)}/supply-links`, { q }),
  supplyLink: (number: number) => at(`/supply-links/${number}`),
  companyCard: (slug: string) => at(`/companies/${id(slug)}/card`),
  icon: () => '/favicon.svg',
  embedStyle: () => '/embed.css',
  companyEmbed: (slug: string) => at(`/companies/${id(slug)}/embed`),
  /** Where reviewers take a firm out of the directory and list it again. */
  companyDelisting: (slug: string) => at(`/companies/${id(slug)}/delisting`),
  companyMembership: (slug: string) => at(`/companies/${id(slug)}/membership`),
  comparison: (companies: readonly string[] = [], q?: string | null) => at('/comparison', { company: companies, q }),
  savedSearches: (query: Query = {}) => at('/saved-searches', query),
  savedSearch: (number: number) => at(`/saved-searches/${number}`),
});
