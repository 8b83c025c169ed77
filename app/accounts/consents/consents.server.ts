import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { consents, identities, interestDeliveries, talents } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../permissions/actor';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { consentTextAt, type ConsentPurpose } from './consent-texts';

export interface GivenConsent {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

/** Writes down that somebody agreed, inside the command that needed it; `agreedAt` decides which version they saw. */
export function recordConsent(
  tx: Transaction,
  accountId: number,
  purpose: ConsentPurpose,
  moment: Moment,
  agreedAt: Date = moment.now,
): void {
  const { version } = consentTextAt(purpose, agreedAt);
  const standing = tx
    .select({ version: consents.version })
    .from(consents)
    .where(standingConsent(accountId, purpose))
    .get();
  if (standing?.version === version) return;
  tx.update(consents).set({ withdrawnAt: moment.now.toISOString() }).where(standingConsent(accountId, purpose)).run();
  tx.insert(consents).values({ accountId, purpose, version, givenAt: agreedAt.toISOString() }).run();
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'consent.give',
      thing: { type: 'account', id: accountId },
      after: { purpose, version },
    },
    moment,
  );
}

/**
 * Takes a consent back, with what rested on it: without `identity` the name and number go at once; without `findable`
 * no firm's message comes any more and those not answered are gone. The consent an account rests on is taken back by
 * deleting the account (deletion.server.ts).
 */
export function withdrawConsent(
  db: Database,
  actor: Actor,
  purpose: ConsentPurpose,
  moment: Moment,
): Outcome<null, 'consent-unknown'> {
  const { accountId } = actor;
  if (purpose === 'account') return refuse('consent-unknown');
  return write(db, (tx) => {
    const changed = tx
      .update(consents)
      .set({ withdrawnAt: moment.now.toISOString() })
      .where(standingConsent(accountId, purpose))
      .run().changes;
    if (changed !== 1) return refuse('consent-unknown');
    if (purpose === 'identity') tx.delete(identities).where(eq(identities.accountId, accountId)).run();
    if (purpose === 'findable') {
      tx.update(talents).set({ findableSince: null }).where(eq(talents.accountId, accountId)).run();
      tx.delete(interestDeliveries)
        .where(and(eq(interestDeliveries.accountId, accountId), eq(interestDeliveries.state, 'waiting')))
        .run();
    }
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: 'consent.withdraw',
        thing: { type: 'account', id: accountId },
        before: { purpose },
      },
      moment,
    );
    return ok(null);
  });
}

/** Every consent a person ever gave, oldest first. */
export function listConsents(db: Database, accountId: number): GivenConsent[] {
  return db
    .select({
      purpose: consents.purpose,
      version: consents.version,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(eq(consents.accountId, accountId))
    .orderBy(asc(consents.id))
    .all();
}

function standingConsent(accountId: number, purpose: ConsentPurpose) {
  return and(eq(consents.accountId, accountId), eq(consents.purpose, purpose), isNull(consents.withdrawnAt));
}
