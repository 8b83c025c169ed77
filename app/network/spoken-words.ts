import type { Language } from '../i18n/language';
import type { EdgeKindName } from './kinds';
import { networkMessages } from './messages';

/** What the script says aloud of the picture; `#` stands for a name or a number. */
export interface SpokenWords {
  readonly tied: string;
  /** No tie leads the way an arrow key points. */
  readonly nowhere: string;
  /** How a node is tied to the one before: from where the tie starts, and back. */
  readonly ties: Readonly<Record<EdgeKindName, readonly [there: string, back: string]>>;
}

/** The script's words in the reader's language, for the attribute from which it reads them. */
export function spokenWords(language: Language): SpokenWords {
  const { neighbours, nowhere, ties } = networkMessages[language].picture;
  const both = ({ there, back }: (typeof ties)[EdgeKindName]) => [there('#'), back('#')] as const;
  return {
    tied: neighbours('#'),
    nowhere,
    ties: {
      serves: both(ties.serves),
      declared: both(ties.declared),
      confirmed: both(ties.confirmed),
      works: both(ties.works),
      together: both(ties.together),
    },
  };
}
