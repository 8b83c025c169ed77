/** What a holder shows a firm with an answer, frozen as previewed. */
export interface SharedAnswer {
  readonly name: string;
  readonly email: string;
  /** In the holder's own words; empty when they wrote none. */
  readonly note: string;
  readonly certificates: readonly { readonly number: string; readonly title: string; readonly body: string; readonly validUntil: string | null }[];
}
