import type { BodyKind } from '../certificate-state';

/** An issuing body as anybody sees it. Dates are ISO. */
export interface BodyView {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly registerUrl: string | null;
  readonly note: string | null;
  readonly endedOn: string | null;
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly authorisations: readonly {
    readonly id: number;
    readonly occupation: string;
    readonly levels: readonly number[];
    readonly fromOn: string;
    readonly untilOn: string | null;
    readonly basis: string;
  }[];
  readonly keys: readonly {
    readonly publicKey: string;
    readonly createdAt: string;
    readonly retiredAt: string | null;
    readonly compromisedAt: string | null;
  }[];
}
