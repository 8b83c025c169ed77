import type { Language } from './i18n/language';

type Query = Record<string, string | number | readonly string[] | null | undefined>;

/** Adds a query to a path in a fixed order, leaving out what is empty; English carries `lang=en`. */
function address(language: Language, path: string, query: Query = {}, fragment = ''): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(key, String(item));
  }
  if (language === 'en') params.set('lang', 'en');
  const search = params.toString();
  return `${path}${search ? `?${search}` : ''}${fragment ? `#${fragment}` : ''}`;
}

export interface AtlasView {
  lens?: string | null;
  chain?: string | null;
  segment?: string | null;
}

/**
 * Every URL of the product, in the reader's language. The only place that writes one (lint refuses others):
 * `const to = paths(language); to.company('zhonghaida')`.
 */
export function paths(language: Language) {
  const at = (path: string, query?: Query, fragment?: string) => address(language, path, query, fragment);
  const id = encodeURIComponent;
  return {
    home: () => at('/'),
    atlas: (regionCode: string, view: AtlasView = {}, fragment?: string) => at(`/atlas/${id(regionCode)}`, { ...view }, fragment),
    atlasDrawing: (regionCode: string, view: AtlasView = {}) => at(`/atlas/${id(regionCode)}/drawing.svg`, { ...view }),
    /** Where a region is chosen by name or code; `region` as the reader typed it. */
    atlasForm: () => '/atlas',
    segments: () => at('/segments'),
    segment: (segmentId: string, view: { region?: string | null; lens?: string | null } = {}) => at(`/segments/${id(segmentId)}`, { ...view }),
    matrix: (view: { lens?: string | null; chain?: string | null } = {}) => at('/matrix', { ...view }),
    companies: (query: Query = {}) => at('/companies', query),
    /** Where a search form is sent; a GET form writes its own query, so this holds none. */
    companiesForm: () => '/companies',
    companiesCsv: (query: Query = {}) => at('/companies.csv', query),
    company: (slug: string) => at(`/companies/${id(slug)}`),
    study: (fragment?: string) => at('/study', {}, fragment),
    methods: (fragment?: string) => at('/methods', {}, fragment),
    signIn: (next?: string | null, after?: 'signed-out' | 'password-set') => at('/sign-in', { next, after }),
    signInSecondFactor: (next?: string | null, recovery = false) => at('/sign-in/second-factor', { next, with: recovery ? 'recovery-code' : null }),
    registration: (next?: string | null) => at('/registration', { next }),
    registrationCode: (token: string, again = false, next?: string | null) => at('/registration/code', { token, again: again ? 'yes' : null, next }),
    passwordResetRequest: (sent = false) => at('/password-reset', { sent: sent ? 'yes' : null }),
    passwordReset: (token: string) => at(`/password-reset/${id(token)}`),
    setup: (token: string) => at(`/setup/${id(token)}`),
    account: () => at('/account'),
    signInPasskey: (next?: string | null) => at('/sign-in/passkey', { next }),
    signOut: () => at('/sign-out'),
    accountProof: (next?: string | null) => at('/account/proof', { next }),
    accountEmail: () => at('/account/email'),
    accountEmailCode: (token: string) => at('/account/email/code', { token }),
    accountPassword: () => at('/account/password'),
    accountTotp: () => at('/account/totp'),
    accountRecoveryCodes: () => at('/account/recovery-codes'),
    accountPasskeys: () => at('/account/passkeys'),
    accountPasskey: (passkey: number) => at(`/account/passkeys/${passkey}`),
    accountSessions: (ended?: number) => at('/account/sessions', { ended }),
    accountSession: (number: number) => at(`/account/sessions/${number}`),
    accountHistory: (view: { before?: number | null } = {}) => at('/account/history', { ...view }),
    personalData: () => at('/account/data'),
    personalDataJson: () => at('/account/data.json'),
    accountIdentity: () => at('/account/identity'),
    consents: () => at('/account/consents'),
    accountDeletion: () => at('/account/deletion'),
    people: (view: { q?: string | null; role?: string | null; state?: string | null; after?: number | null } = {}) => at('/people', { ...view }),
    peopleForm: () => '/people',
    person: (accountId: number) => at(`/people/${accountId}`),
    personState: (accountId: number) => at(`/people/${accountId}/state`),
    personSessions: (accountId: number) => at(`/people/${accountId}/sessions`),
    personFactors: (accountId: number) => at(`/people/${accountId}/factors`),
    personRoles: (accountId: number) => at(`/people/${accountId}/roles`),
    personIdentity: (accountId: number) => at(`/people/${accountId}/identity`),
    personHistory: (accountId: number, view: { before?: number | null } = {}) => at(`/people/${accountId}/history`, { ...view }),
    history: (view: { before?: number | null; type?: string | null; id?: string | null; outcome?: string | null } = {}) => at('/history', { ...view }),
    historyForm: () => '/history',
    deskHistory: (view: { type?: string | null; before?: number | null } = {}) => at('/desk/history', { ...view }),
    deskHistoryForm: () => '/desk/history',
    companyHistory: (slug: string, view: { before?: number | null } = {}) => at(`/companies/${id(slug)}/history`, { ...view }),
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
    certification: () => at('/certification'),
    /** One level of an occupation; 1 is the lowest of its ladder. */
    scheme: (occupationId: string, level: number) => at(`/certification/${id(occupationId)}/${level}`),
    schemeVersion: (occupationId: string, level: number, version: number) => at(`/certification/${id(occupationId)}/${level}/versions/${version}`),
    /** One's own record of work, schooling and training. */
    talent: () => at('/talent'),
    talentPart: (part: 'work' | 'education' | 'training') => at(`/talent/${part}`),
    certificationDesk: () => at('/certification-desk'),
    certificationDeskSchemes: () => at('/certification-desk/schemes'),
    certificationDeskSessions: () => at('/certification-desk/sessions'),
    certificationDeskSession: (number: number) => at(`/certification-desk/sessions/${number}`),
    certificationReview: (number: number) => at(`/certification-desk/reviews/${number}`),
    certificationApplications: () => at('/certification-applications'),
    certificationApplication: (number: number) => at(`/certification-applications/${number}`),
    certificationStep: (number: number, step: 'submission' | 'withdrawal' | 'appeal' | 'resit' | 'seat') => at(`/certification-applications/${number}/${step}`),
    /** One's own certificates, and each as a file. */
    wallet: () => at('/wallet'),
    walletFile: (number: string, format: 'json' | 'png' | 'svg') => at(`/wallet/${id(number)}/${format}`),
    /** Where anybody checks a certificate: by number and name, or by the file itself. */
    verification: () => at('/verification'),
    verificationFile: () => at('/verification/file'),
    certificate: (number: string) => at(`/certificates/${id(number)}`),
    /** The signed file; asked for with the holder's name, which therefore never stands in an address. */
    certificateCredential: (number: string) => at(`/certificates/${id(number)}/credential`),
    certificateLog: () => at('/certificate-log'),
    certificateLogJson: () => at('/certificate-log.json'),
    issuer: (bodyId: string) => at(`/issuers/${id(bodyId)}`),
    issuerDocument: (bodyId: string) => at(`/issuers/${id(bodyId)}/did.json`),
    savedSearches: (query: Query = {}) => at('/saved-searches', query),
    savedSearch: (number: number) => at(`/saved-searches/${number}`),
  };
}

/** First parts of the paths a reader may be sent on to after signing in: every place but those of signing in itself. */
export const returnPlaces: readonly string[] = ['', 'account', 'applications', 'atlas', 'certificate-log', 'certificates', 'certification', 'certification-applications', 'certification-desk', 'companies', 'comparison', 'desk', 'files', 'history', 'issuers', 'join', 'matrix', 'methods', 'people', 'saved-searches', 'segments', 'study', 'supply-links', 'talent', 'verification', 'wallet'];

/** The same address in the other language; keeps path and query. */
export function inLanguage(language: Language, url: URL): string {
  const query: Record<string, string[]> = {};
  for (const key of url.searchParams.keys()) if (key !== 'lang') query[key] = url.searchParams.getAll(key);
  return address(language, url.pathname, query);
}
