import { siteOf } from './applications/likeness';

/**
 * Whether an e-mail address lies at the domain of the firm's website or below it; above it may be a platform that hosts
 * many firms. A sign for the desk that its owner works there, no proof.
 */
export function isAtFirmsDomain(email: string, website: string | null): boolean {
  const site = siteOf(website);
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return site !== null && (site === domain || domain.endsWith(`.${site}`));
}
