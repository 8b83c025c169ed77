import { perLanguage, type Language } from './i18n/language';
import { accountsPaths } from './paths/accounts';
import { address, type Query } from './paths/address';
import { alliancePaths } from './paths/alliance';
import { atlasPaths } from './paths/atlas';
import { certificateDeskPaths } from './paths/certificate-desk';
import { certificatesPaths } from './paths/certificates';
import { certificationPaths } from './paths/certification';
import { inboxPaths } from './paths/inbox';
import { institutionsPaths } from './paths/institutions';
import { needsPaths } from './paths/needs';
import { networkPaths } from './paths/network';
import { projectsPaths } from './paths/projects';
import { threadsPaths } from './paths/threads';
import { talentPaths } from './paths/talent';

/** Every URL in one language. */
function pathsIn(language: Language) {
  const at = (path: string, query?: Query, fragment?: string) => address(language, path, query, fragment);
  return {
    ...atlasPaths(at),
    ...networkPaths(at),
    ...accountsPaths(at),
    ...inboxPaths(at),
    ...alliancePaths(at),
    ...needsPaths(at),
    ...institutionsPaths(at),
    ...certificationPaths(at),
    ...certificatesPaths(at),
    ...certificateDeskPaths(at),
    ...projectsPaths(at),
    ...talentPaths(at),
    ...threadsPaths(at),
  };
}

const known = perLanguage(pathsIn);

/**
 * Every URL of the product, in the reader's language. Only `app/paths/` writes one, a file for each part of the product
 * (lint refuses others); who may open it says the route's `by`, and tests/web/route-access.ts tries every role:
 * `const to = paths(language); to.company('zhonghaida')`. Made once: pages and mails ask for it again and again.
 */
export function paths(language: Language): (typeof known)[Language] {
  return known[language];
}

/** First parts of the paths a reader may be sent on to after signing in: every place but those of signing in itself. */
export const returnPlaces: readonly string[] = [
  '',
  'account',
  'applications',
  'assessments',
  'atlas',
  'backups',
  'cases',
  'certificate-desk',
  'certificate-log',
  'certificates',
  'certification',
  'certification-applications',
  'certification-desk',
  'colleague-requests',
  'companies',
  'comparison',
  'desk',
  'files',
  'glossary',
  'history',
  'inbox',
  'inquiries',
  'institution-invitations',
  'institutions',
  'issuers',
  'join',
  'matrix',
  'methods',
  'need-invitations',
  'needs',
  'network',
  'offers',
  'own-projects',
  'people',
  'projects',
  'saved-searches',
  'scenarios',
  'segments',
  'study',
  'supply',
  'supply-links',
  'talent',
  'talent-counts',
  'talent-demand',
  'threads',
  'verification',
  'wallet',
];

/** The same address in the other language; keeps path and query. */
export function inLanguage(language: Language, url: URL): string {
  const query: Record<string, string[]> = {};
  for (const key of url.searchParams.keys()) if (key !== 'lang') query[key] = url.searchParams.getAll(key);
  // An address of slashes, //example.org, would lead off the site.
  return address(language, url.pathname.replace(/^\/+/, '/'), query);
}
