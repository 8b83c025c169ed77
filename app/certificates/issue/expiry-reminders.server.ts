import { and, asc, eq, gte, lte, notExists } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateReminders, certificates, schemeVersions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { dateInChina, dayAfter } from '../../calendar/working-days';
import { dayMonthsLater } from '../../calendar/months';
import { paths } from '../../paths';
import type { Certificate } from '../certificate.server';
import { mailToHolder } from '../certificate-mail.server';
import { startTurns } from '../../rounds.server';
import { renewalWords } from '../mails';

/** Days before its end on which the holder of a certificate is told, the earliest first. */
export const reminderDays = [90, 30] as const;

/** Certificates one round tells of: the rest follows in the next. */
const perRound = 500;

/**
 * Tells holders of certificates that end within 90 or 30 days, once each, with the way to a renewal; answers how many
 * mails were queued. A certificate that is nearer to its end than a reminder nobody sent gets the later one only.
 */
export function remindOfEnds(db: Database, occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>): number {
  const today = dateInChina(occasion.now);
  return [...reminderDays].reverse().reduce((sum, days) => sum + remind(db, days, today, occasion), 0);
}

function remind(
  db: Database,
  days: number,
  today: string,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): number {
  const told = db
    .select({ id: certificateReminders.certificateId })
    .from(certificateReminders)
    .where(and(eq(certificateReminders.certificateId, certificates.id), lte(certificateReminders.daysBefore, days)));
  const due = and(
    eq(certificates.state, 'issued'),
    gte(certificates.validUntil, today),
    lte(certificates.validUntil, dayAfter(today, days)),
    notExists(told),
  );
  if (!db.select({ id: certificates.id }).from(certificates).where(due).limit(1).get()) return 0;
  return write(db, (tx) => {
    const rows = tx
      .select({ one: certificates, scheme: schemeVersions.content })
      .from(certificates)
      .innerJoin(schemeVersions, eq(schemeVersions.id, certificates.schemeVersionId))
      .where(due)
      .orderBy(asc(certificates.validUntil))
      .limit(perRound)
      .all();
    for (const { one, scheme } of rows) {
      tx.insert(certificateReminders)
        .values({ certificateId: one.id, daysBefore: days, queuedAt: occasion.now.toISOString() })
        .run();
      const opens = scheme.renewal && dayMonthsLater(one.validUntil!, -scheme.renewal.windowMonths);
      mailOfEnd(tx, one, opens, today, occasion);
    }
    return rows.length;
  });
}

/** Says when it ends and how it is renewed; `opens` is the first day of the renewal, null where the scheme has none. */
function mailOfEnd(
  tx: Transaction,
  { number, accountId, validUntil }: Certificate,
  opens: string | null,
  today: string,
  occasion: Pick<Occasion, 'now' | 'keys' | 'origin'>,
): void {
  mailToHolder(tx, accountId, 'expiring', occasion, (language) => {
    const words = renewalWords[language];
    return [
      number,
      validUntil!,
      opens === null ? words.none : opens <= today ? words.open : words.opens(opens),
      `${occasion.origin}${paths(language).certificateChanges(number)}`,
    ];
  });
}

/** Tells holders at the start and every hour until stopped. */
export function startReminding(
  db: Database,
  parts: { readonly keys: Occasion['keys']; readonly origin: () => string; readonly now: () => Date },
): { stop: () => void } {
  return startTurns(
    () => remindOfEnds(db, { now: parts.now(), keys: parts.keys, origin: parts.origin() }),
    3_600_000,
    'telling holders of coming ends failed; it is tried again in an hour',
  );
}
