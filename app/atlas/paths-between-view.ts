/** The paths between the selected segment and another, in words, and the form that chooses the other. */
export interface BetweenView {
  /** The address the form asks for, without the other segment. */
  readonly action: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly found: {
    readonly count: string;
    /** Where the paths first break. */
    readonly breaks: readonly string[];
    /** What closing each gap alone would complete. */
    readonly gaps: readonly string[];
    readonly together: readonly string[];
    /** Each path with whether it is complete; null where they are only counted. */
    readonly listed: readonly { readonly path: string; readonly state: string }[] | null;
  } | null;
}
