import type { Language } from '../i18n/language';
import type { InvitationState } from './invitation-state';
import type { BudgetBand, MetKind, NeedKind, NeedReaders } from './need-kind';
import type { NeedMove, NeedState } from './need-state';
import type { Poster } from './poster';

export const needPageSize = 20;

export const needSorts = ['newest', 'ending', 'budget'] as const;
export type NeedSort = (typeof needSorts)[number];

/** What an address of the list asks for; empty texts ask nothing. */
export interface NeedQuery {
  /** Words that all stand in the title or the text, in either language. */
  readonly q: string;
  readonly kind: readonly NeedKind[];
  /** A segment or a chain. */
  readonly scope: string;
  /** GB/T 2260 code of where it is needed. */
  readonly region: string;
  readonly budget: readonly BudgetBand[];
  /** ISO date: needs whose last day is that one or earlier. */
  readonly until: string;
  readonly sort: NeedSort;
  /** From 1. */
  readonly page: number;
}

export const anyNeed: NeedQuery = {
  q: '',
  kind: [],
  scope: '',
  region: '',
  budget: [],
  until: '',
  sort: 'newest',
  page: 1,
};

/**
 * The parameters of the list's address for a query with some parts changed; any change but of the page goes to page 1.
 */
export function needAddress(
  query: NeedQuery,
  change: Partial<NeedQuery> = {},
): Record<string, string | readonly string[] | null> {
  const { q, kind, scope, region, budget, until, sort, page } = { ...query, page: 1, ...change };
  return {
    q: q || null,
    kind,
    scope: scope || null,
    region: region || null,
    budget,
    until: until || null,
    sort: sort === 'newest' ? null : sort,
    page: page > 1 ? String(page) : null,
  };
}

/** A need in the reader's language; texts the poster gave in 中文 only say so by their language. */
export interface ListedNeed {
  readonly id: number;
  readonly key: string;
  readonly kind: NeedKind;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly purpose: string;
  readonly purposeLanguage: Language;
  readonly segments: readonly { readonly id: string; readonly name: string; readonly chain: string }[];
  /** Where it is needed; null: anywhere. */
  readonly region: string | null;
  readonly regionCode: string | null;
  readonly budget: BudgetBand | null;
  readonly readers: NeedReaders;
  readonly validUntil: string;
  /** The last day it was first posted with, where it was extended since; else null. */
  readonly firstUntil: string | null;
  readonly postedOn: string | null;
  readonly state: NeedState;
  /** What its poster may do with it now. */
  readonly moves: readonly NeedMove[];
  readonly poster: Poster;
  readonly posterName: string;
  /** Its page; null for a desk. */
  readonly posterHref: string | null;
  readonly metWith: MetKind | null;
  readonly metOn: string | null;
}

/** How the invitations of a need stand; those of whom nobody can act any more are not counted. */
export type InvitationCounts = Readonly<Record<InvitationState, number>>;

/** A project begun for a need, as those who are in it know it. */
export interface NeedProject {
  readonly id: number;
  readonly title: string;
}
