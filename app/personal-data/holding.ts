import type { ReasonKept } from '../accounts/consents/kept-words';
import type { HoldingName } from './holding-words';

/** What happens to rows about a person when they delete their account. */
type Fate = 'erase' | 'keep' | 'blank';

/** One table that holds something about people: how their rows are found, what they are shown, what deletion does. */
export interface Holding {
  readonly name: HoldingName;
  readonly table: string;
  /** Columns with the number of an account; a row is about everybody named in one. */
  readonly by: readonly string[];
  /** Only rows of which this SQL holds: for tables in which rows of different kinds meet different fates. */
  readonly only?: string;
  /** Columns handed over in the export; keys, hashes and sealed values stay, they say nothing to a reader. */
  readonly show: readonly string[];
  readonly fate: Fate;
  /** Columns set to null by `blank`. */
  readonly blank?: readonly string[];
  /** Why it is kept, for what is not erased. */
  readonly why?: ReasonKept;
}
