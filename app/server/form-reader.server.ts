import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import type { UnsentForm } from '../web/unsent-form';
import { showingTo, unsentOf } from '../web/unsent-forms.server';

/** What the forms of a page are told of the account it is shown to. */
export interface FormReader {
  /** Names this showing of the page, and to whom it was shown. */
  readonly showing: string;
  /** What they typed before they signed in, which comes back into its form. */
  unsent(): readonly UnsentForm[];
}

export function formReaderOf(
  db: Database,
  { accountId }: Actor,
  { keys, now, requestId }: Pick<Occasion, 'keys' | 'now' | 'requestId'>,
): FormReader {
  return {
    showing: showingTo(keys, accountId, requestId),
    unsent: () => unsentOf(db, accountId, { keys, now }),
  };
}
