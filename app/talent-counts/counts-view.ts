import type { Cut, CutCount } from './cut';
import type { Dimension } from './partition';

type Choice = readonly [value: string, name: string];

/** What a page shows of one dimension of a group, in words. */
type GroupWords = Readonly<Record<Dimension, string>>;

/** Everything the public page of counts shows. */
export interface CountsView {
  readonly asOf: string;
  /** Everybody who holds a certificate that stands. */
  readonly people: number;
  readonly cut: Cut;
  readonly choices: {
    readonly chain: readonly Choice[];
    readonly level: readonly Choice[];
    readonly region: readonly Choice[];
    readonly segment: readonly Choice[];
  };
  /** The answer to the cut asked for; null when none was. */
  readonly answer: CutCount | null;
  readonly byChain: readonly (CutCount & { readonly id: string; readonly name: string })[];
  readonly groups: readonly { readonly people: number; readonly words: GroupWords }[];
}
