/**
 * A plain-text mail in its reader's language. What each says is in the `mails.ts` of who sends it: accounts, alliance
 * (offers, colleagues and messages to talent too), certificates, certification.
 */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What a mail says, whoever reads it. */
export type Letter = Omit<Mail, 'to'>;

/** A letter with the product's name above and below. */
export function signed(subject: string, text: string): Letter {
  return { subject: `TwinAtlas 孪图 · ${subject}`, text: `${text}\n\nTwinAtlas 孪图\n` };
}

/**
 * Minutes to wait after the 1st, 2nd, … failed attempt; after the last the mail is given up and stays visible as such.
 */
const retryMinutes = [1, 5, 15, 60, 240, 720] as const;

/** When to try again after `attempts` failures; null when it is time to give up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = retryMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
