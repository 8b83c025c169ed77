import type { Ground } from './ground';
import type { Note } from './note';
import type { Lens } from '../gaps/lens';
import type { LinkKind, Tier } from '../region/industry';
import { registerFields, type RecordValues } from './profile-field-groups';
import { profileFields } from './profile-fields';

/** Fields of a company that sources state, as they name them, in the order of the page. */
export const companyFields = registerFields.map((field) => profileFields[field].statedAs);
export type CompanyField = (typeof companyFields)[number];

/** What a source mark opens to. */
interface StatementSource {
  readonly source: string;
  /** As exact as the source is; null when it gives no date. */
  readonly asOf: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** One value of a field with where it comes from; `text` is how the value is shown. */
export interface StatedValue {
  readonly value: string;
  readonly text: string;
  readonly provenance: StatementSource | null;
  /** Further sources that say the same. */
  readonly also: readonly StatementSource[];
}

export interface NeighbourSegment {
  readonly id: string;
  readonly name: string;
  readonly kind: LinkKind;
  /** What flows, in the reader's language. */
  readonly rationale: string;
  /** Whether the company has this segment too. */
  readonly own: boolean;
}

export interface CompanyCapability {
  readonly segmentId: string;
  readonly segment: string;
  readonly tier: Tier;
  /** Of the strongest ground, as lists and figures count it. */
  readonly sourceTitle: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** The strongest first. */
  readonly grounds: readonly Ground[];
  readonly needs: readonly NeighbourSegment[];
  readonly feeds: readonly NeighbourSegment[];
}

export interface CompanyPage extends Readonly<RecordValues> {
  readonly id: number;
  readonly slug: string;
  /** Name of the seat. */
  readonly region: string | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Values per field, those sources agree on once; a field nobody states is empty. */
  readonly stated: Readonly<Record<CompanyField, readonly StatedValue[]>>;
  /** Fields whose sources contradict each other. */
  readonly conflicts: readonly CompanyField[];
  readonly notes: readonly Note[];
  readonly aliases: readonly { readonly alias: string; readonly source: string }[];
  readonly chains: readonly {
    readonly id: string;
    readonly name: string;
    readonly capabilities: readonly CompanyCapability[];
  }[];
  readonly listings: readonly {
    readonly chain: string;
    readonly list: string;
    readonly source: string;
    readonly note: string | null;
  }[];
  readonly lenses: readonly Lens[];
  readonly alliances: readonly { readonly name: string; readonly role: string; readonly source: string }[];
  readonly mentions: readonly { readonly name: string; readonly statement: string; readonly source: string }[];
}

/**
 * How many of a company's segments count under the lens `sourced`: as `countedUnder` picks them
 * (atlas/firms.server.ts).
 */
export function sourcedSegments(company: Pick<CompanyPage, 'confidence' | 'chains'>): number {
  if (company.confidence === 'low') return 0;
  return company.chains
    .flatMap((chain) => chain.capabilities)
    .filter((capability) => capability.sourceTitle !== null && capability.confidence !== 'low').length;
}

/** A website as an address one may link to, or null: only http and https, with a host. */
export function websiteAddress(website: string): string | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`;
  try {
    const url = new URL(text);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}
