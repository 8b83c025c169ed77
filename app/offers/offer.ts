import type { Language } from '../i18n/language';
import type { OfferState } from './offer-state';
import type { ResourceKind, ResourceTerms } from '../region/resource-kind';

export const offerPageSize = 20;

/** What an address of the list asks for; empty texts ask nothing. */
export interface OfferQuery {
  /** Words that the offer or its firm's names hold, each of them. */
  readonly q: string;
  readonly kind: readonly ResourceKind[];
  /** A segment or a chain. */
  readonly scope: string;
  /** GB/T 2260 code of where it is to be used. */
  readonly region: string;
  readonly terms: ResourceTerms | undefined;
  /** From 1. */
  readonly page: number;
}

/**
 * The parameters of the list's address for a query with some parts changed; any change but of the page goes to page 1.
 */
export function offerAddress(
  query: OfferQuery,
  change: Partial<OfferQuery> = {},
): Record<string, string | readonly string[] | null> {
  const { q, kind, scope, region, terms, page } = { ...query, page: 1, ...change };
  return {
    q: q || null,
    kind,
    scope: scope || null,
    region: region || null,
    terms: terms ?? null,
    page: page > 1 ? String(page) : null,
  };
}

/** An offer in the reader's language; texts the firm gave in 中文 only say so by their language. */
export interface ListedOffer {
  readonly id: number;
  readonly kind: ResourceKind;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly description: string;
  readonly descriptionLanguage: Language;
  readonly chainId: string;
  readonly chain: string;
  readonly segmentId: string | null;
  readonly segment: string | null;
  /** Where it can be used; null: anywhere. */
  readonly region: string | null;
  readonly terms: ResourceTerms;
  readonly contact: string | null;
  readonly validUntil: string;
  readonly publishedOn: string | null;
  readonly state: OfferState;
  readonly companyId: number;
  readonly company: string;
  readonly companyLanguage: Language;
  readonly slug: string;
}
