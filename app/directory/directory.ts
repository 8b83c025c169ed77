import type { MatchReason } from './match-reason';
import type { DirectoryQuery, DirectorySort, FilterName } from './directory-query';

export interface DirectoryRow {
  readonly slug: string;
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  /** Name of the seat in the reader's language; null when unknown. */
  readonly region: string | null;
  readonly stockCode: string | null;
  /** Names of the segments in the reader's language, in the order of the chains. */
  readonly segments: readonly string[];
  readonly reason: MatchReason | null;
  /** ISO date since when it is a member; null for others. */
  readonly memberSince: string | null;
}

/** One value of a filter: its name in the reader's language and how many companies choosing it would leave. */
export interface FilterOption {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface ChosenValue {
  readonly filter: FilterName | 'q';
  readonly value: string;
  readonly name: string;
  /** Companies without this one condition; only worked out when the result is empty. */
  readonly withoutIt: number | null;
}

/** What a search names beside companies: a chain; a segment, with the companies recorded in it; or a region. */
export type Lead =
  | { readonly kind: 'chain'; readonly id: string; readonly name: string }
  | { readonly kind: 'segment'; readonly id: string; readonly name: string; readonly companies: number }
  | {
      readonly kind: 'region';
      readonly id: string;
      readonly name: string;
      /** The part of it that was named, where one was: seats are recorded by region. */
      readonly district: string | null;
      readonly rest: string;
    };

/** Everything the directory page shows. */
export interface Directory {
  readonly query: DirectoryQuery;
  readonly sort: DirectorySort;
  readonly total: number;
  readonly pages: number;
  readonly rows: readonly DirectoryRow[];
  readonly options: Readonly<Record<FilterName, readonly FilterOption[]>>;
  readonly chosen: readonly ChosenValue[];
  /** Whether regions beyond `options.region` have companies. */
  readonly moreRegions: boolean;
  /** Where nothing fits: the regions a searched district is counted with, as records name cities alone. */
  readonly districts: readonly { readonly district: string; readonly code: string; readonly name: string }[];
  readonly leads: readonly Lead[];
  /** Nobody answers the text as it is written; the rows are companies whose names come near it. */
  readonly near: boolean;
  /** Whether the search text holds anything that can be searched. */
  readonly searchable: boolean;
}
