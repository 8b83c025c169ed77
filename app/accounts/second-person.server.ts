import type { Transaction } from '../../db/write';
import { signed } from '../mail/mail';
import type { Language } from '../i18n/language';
import { mailToAccount } from './mail-to-account.server';
import type { Occasion } from './occasion.server';
import { holdersFor } from './permissions/holders.server';
import { secondPersonMessages, type SecondStep } from './second-person-messages';

interface Proposed {
  readonly step: SecondStep;
  /** Who may be the second person; officials when left out. */
  readonly role?: 'official' | 'reviewer';
  readonly regionCode: string | null;
  readonly proposedBy: number;
  /** Where the second person decides: a path. */
  readonly at: (language: Language) => string;
}

/**
 * Tells every official (or reviewer) of the region at once that an act of two people waits for the second; not who
 * proposed it.
 */
export function tellSecondPeople(
  tx: Transaction,
  { step, role = 'official', regionCode, proposedBy, at }: Proposed,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): void {
  for (const accountId of holdersFor(tx, role, regionCode))
    if (accountId !== proposedBy)
      mailToAccount(tx, accountId, 'deskSecond', occasion, (language) => {
        const { subject, text, steps } = secondPersonMessages[language];
        return signed(subject(steps[step]), text(`${occasion.origin}${at(language)}`));
      });
}
