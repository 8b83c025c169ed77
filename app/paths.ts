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
    signIn: (next?: string | null) => at('/sign-in', { next }),
    signInSecondFactor: (next?: string | null) => at('/sign-in/second-factor', { next }),
    registration: () => at('/registration'),
    registrationCode: (token: string) => at('/registration/code', { token }),
    passwordResetRequest: () => at('/password-reset'),
    passwordReset: (token: string) => at(`/password-reset/${id(token)}`),
    setup: (token: string) => at(`/setup/${id(token)}`),
    account: () => at('/account'),
    application: (number: number) => at(`/applications/${number}`),
  };
}

/** The same address in the other language; keeps path and query. */
export function inLanguage(language: Language, url: URL): string {
  const query: Record<string, string[]> = {};
  for (const key of url.searchParams.keys()) if (key !== 'lang') query[key] = url.searchParams.getAll(key);
  return address(language, url.pathname, query);
}
