import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, interestDeliveries, interestMutes, talentInterests } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { recordEvent } from '../events/record.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import type { MutedFirm } from './interest';

/** The firms somebody takes no more messages from, the latest first. */
export function mutedFirms(db: Database, accountId: number, language: Language): MutedFirm[] {
  return db
    .select({
      slug: companies.slug,
      nameZh: companies.nameZh,
      nameEn: companies.nameEn,
      mutedAt: interestMutes.mutedAt,
    })
    .from(interestMutes)
    .innerJoin(companies, eq(companies.id, interestMutes.companyId))
    .where(eq(interestMutes.accountId, accountId))
    .orderBy(sql`${interestMutes.mutedAt} desc`, asc(companies.id))
    .all()
    .map(({ slug, nameZh, nameEn, mutedAt }) => ({ slug, name: localised(language, nameZh, nameEn), mutedAt }));
}

/** Who takes no more messages from a firm. */
export function mutedBy(tx: Transaction, companyId: number): ReadonlySet<number> {
  return new Set(
    tx
      .select({ accountId: interestMutes.accountId })
      .from(interestMutes)
      .where(eq(interestMutes.companyId, companyId))
      .all()
      .map((row) => row.accountId),
  );
}

/**
 * Takes no more messages from a firm that wrote, and declines what of it waits; or takes them again. The firm is told
 * of neither: it writes to a group, and a refusal would tell it that this person is in it. Doing it twice changes
 * nothing.
 */
export function muteFirm(
  db: Database,
  actor: Actor,
  { slug, mute }: { slug: string; mute: boolean },
  occasion: Occasion,
): Outcome<null, 'message-unknown'> {
  const { accountId } = actor;
  const now = occasion.now.toISOString();
  return write(db, (tx): Outcome<null, 'message-unknown'> => {
    const company = tx.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug)).get();
    if (!company) return refuse('message-unknown', { value: slug });
    const own = and(eq(interestMutes.accountId, accountId), eq(interestMutes.companyId, company.id));
    if (mute && declineWaiting(tx, { accountId, companyId: company.id, now }) === 0)
      return refuse('message-unknown', { value: slug });
    const changed = mute
      ? tx.insert(interestMutes).values({ accountId, companyId: company.id, mutedAt: now }).onConflictDoNothing().run()
          .changes
      : tx.delete(interestMutes).where(own).run().changes;
    if (changed === 1)
      recordEvent(
        tx,
        {
          actor: { accountId },
          deed: mute ? 'talent-interest.mute' : 'talent-interest.unmute',
          thing: { type: 'account', id: accountId },
          after: { company: slug },
        },
        occasion,
      );
    return ok(null);
  });
}

/** Declines what of a firm's messages waits for somebody; answers how many they received of it at all. */
function declineWaiting(
  tx: Transaction,
  { accountId, companyId, now }: { accountId: number; companyId: number; now: string },
): number {
  const received = tx
    .select({ id: interestDeliveries.id, state: interestDeliveries.state })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .where(and(eq(interestDeliveries.accountId, accountId), eq(talentInterests.companyId, companyId)))
    .all();
  for (const { id, state } of received)
    if (state === 'waiting')
      tx.update(interestDeliveries)
        .set({ state: 'declined', changedAt: now })
        .where(eq(interestDeliveries.id, id))
        .run();
  return received.length;
}
