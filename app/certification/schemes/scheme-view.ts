import type { OpenSession } from '../sessions/open-session';
import type { SchemeState } from './scheme-state';

/** How far a person is from one level, in words. */
export interface OwnDistance {
  readonly eligible: boolean;
  /** The sentence to repeat: 现在即可申报四级。 */
  readonly verdict: string;
  /** What each route lacks, the nearest first; empty when eligible. */
  readonly lacks: readonly string[];
  readonly applicationId: number | null;
}

/** Where what is shown stands: a shipped draft, or a version of an authority. */
export type SchemeStanding =
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'version';
      readonly version: number;
      readonly state: SchemeState;
      readonly publishedOn: string | null;
    };

/** Only a version in force takes applications; a draft can be met, not applied for. */
export const takesApplications = (standing: SchemeStanding): boolean =>
  standing.kind === 'version' && standing.state === 'published';

export interface SchemeLine {
  readonly level: number;
  readonly name: string;
  /** For a column of the list: 三级. */
  readonly short: string;
  readonly standing: SchemeStanding;
  readonly own: OwnDistance | null;
}

export interface SchemeList {
  readonly signedIn: boolean;
  readonly hasProfile: boolean;
  readonly occupations: readonly {
    readonly id: string;
    readonly name: string;
    /** The ladder whose levels these are, with the short name of each, the lowest first. */
    readonly ladder: { readonly name: string; readonly levels: readonly string[] };
    /** Those that have a scheme or a draft. */
    readonly levels: readonly SchemeLine[];
  }[];
}

/** One scheme in the reader's language. Months and hours are numbers, points are of 100, weights are percent. */
export interface SchemeView {
  readonly occupation: { readonly id: string; readonly name: string; readonly basis: string };
  readonly level: number;
  readonly levelName: string;
  readonly levelShort: string;
  readonly title: string;
  readonly description: string;
  readonly standing: SchemeStanding;
  readonly routes: readonly (readonly string[])[];
  readonly fields: readonly string[];
  readonly papers: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly passMark: number;
    readonly assessors: 1 | 2;
    readonly mostDifference: number;
    readonly rubric: readonly { readonly id: string; readonly name: string; readonly points: number }[];
  }[];
  readonly validityMonths: number | null;
  readonly renewal: { readonly windowMonths: number; readonly trainingHours: number } | null;
  readonly resit: { readonly waitMonths: number; readonly attempts: number; readonly keepPassedMonths: number };
  /** Yuan; null while it is not published. */
  readonly feeYuan: number | null;
  readonly sample: string | null;
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  readonly standard: string;
  /** Issued by bodies that may speak for the state; all others say that they do not. */
  readonly ofTheState: boolean;
  /** National names of occupations next to this one, in the reader's language, each with its source. */
  readonly national: readonly { readonly name: string; readonly code: string | null; readonly source: string }[];
  /** Versions that were ever in force, the newest first; empty before the first. */
  readonly versions: readonly {
    readonly version: number;
    readonly state: SchemeState;
    readonly publishedOn: string;
    readonly endedOn: string | null;
  }[];
  /** Sessions that take candidates, the soonest first; null where what is shown takes no applications. */
  readonly sessions: readonly OpenSession[] | null;
  /** The reader asked to hear when an exam opens. */
  readonly alerted: boolean;
  readonly signedIn: boolean;
  readonly hasProfile: boolean;
  readonly own: OwnDistance | null;
}
