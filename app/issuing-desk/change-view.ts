import type { RequestKind, RequestState } from '../certificates/issue/request-state';
import type { Refusal } from '../outcome';

/** What a holder may ask of one certificate. A refusal says why not now; null: it may be asked. */
export interface ChangesView {
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly name: string;
  /** ISO date; null: it does not end. */
  readonly validUntil: string | null;
  readonly renewal: Refusal | null;
  readonly rename: Refusal | null;
  /** The newest first. */
  readonly requests: readonly {
    readonly id: number;
    readonly kind: RequestKind;
    readonly state: RequestState;
    readonly name: string | null;
    readonly reason: string;
    readonly createdAt: string;
    readonly answer: string | null;
  }[];
}
