import { and, count, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  chains,
  companies,
  interestDeliveries,
  memberships,
  regions,
  segments,
  talentInterests,
} from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToAccount } from '../alliance/alliance-mail.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { certifiedPeople } from '../talent-counts/certified.server';
import { countCut, personInside, type Cut } from '../talent-counts/cut';
import { smallestGroup } from '../talent-counts/partition';
import { publishedCounts } from '../talent-counts/publication.server';
import type { FirmInterest, NewInterest } from './interest';
import { mutedBy } from './mutes.server';
import { interestDays, interestsPerDay, interestStanding } from './interest-state';

const day = 86_400_000;

export type SendRefusal =
  | PermissionRefusal
  | 'membership-needed'
  | 'cut-unknown'
  | 'group-too-small'
  | 'too-many-interests'
  | 'interest-stopped';

/**
 * Sends a firm's message to everybody in the cut who agreed to be found. The answer holds no number: whom and how
 * many it reached is told to nobody. A cut of which the published counts do not say five people at least is refused,
 * which tells only what is public.
 */
export function sendInterest(
  db: Database,
  actor: Actor | null,
  companyId: number,
  message: NewInterest,
  occasion: Occasion,
): Outcome<{ id: number }, SendRefusal> {
  const allowed = authorise(
    db,
    actor,
    'talent-interest.write',
    { companyId },
    { type: 'company', id: companyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const { chain, level, region, segment, work, place, contact } = message;
  const { accountId } = actor!;
  const now = occasion.now.toISOString();
  const since = (days: number) => new Date(occasion.now.getTime() - days * day).toISOString();
  return write(db, (tx): Outcome<{ id: number }, SendRefusal> => {
    const company = tx
      .select({ name: companies.nameZh, state: memberships.state })
      .from(companies)
      .innerJoin(memberships, eq(memberships.companyId, companies.id))
      .where(and(eq(companies.id, companyId), eq(memberships.state, 'active')))
      .get();
    if (!company) return refuse('membership-needed');
    if (
      tx
        .select({ id: talentInterests.id })
        .from(talentInterests)
        .where(
          and(
            eq(talentInterests.companyId, companyId),
            eq(talentInterests.endedBy, 'desk'),
            gt(talentInterests.endedAt, since(interestDays)),
          ),
        )
        .get()
    )
      return refuse('interest-stopped');
    const unknown = unknownPart(tx, message);
    if (unknown) return refuse('cut-unknown', { field: unknown, value: message[unknown] ?? '' });
    const sent = tx
      .select({ rows: count() })
      .from(talentInterests)
      .where(and(eq(talentInterests.companyId, companyId), gt(talentInterests.createdAt, since(1))))
      .get()!.rows;
    if (sent >= interestsPerDay) return refuse('too-many-interests', { allowed: [String(interestsPerDay)] });
    if (countCut(publishedCounts(db, 'newest')?.groups ?? [], message).atLeast < smallestGroup)
      return refuse('group-too-small', { field: 'chain' });
    const { id } = tx
      .insert(talentInterests)
      .values({
        companyId,
        authorId: accountId,
        chainId: chain,
        level,
        regionCode: region,
        segmentId: segment,
        work,
        place,
        contact,
        createdAt: now,
        expiresAt: new Date(occasion.now.getTime() + interestDays * day).toISOString(),
      })
      .returning({ id: talentInterests.id })
      .get();
    const muted = mutedBy(tx, companyId);
    for (const person of certifiedPeople(tx, occasion.now)) {
      if (
        !person.findable ||
        person.accountId === accountId ||
        muted.has(person.accountId) ||
        !personInside(person, message)
      )
        continue;
      const delivery = tx
        .insert(interestDeliveries)
        .values({ interestId: id, accountId: person.accountId, state: 'waiting', changedAt: now })
        .returning({ id: interestDeliveries.id })
        .get();
      mailToAccount(tx, person.accountId, 'talentInterest', occasion, (language) => [
        company.name,
        place,
        `${occasion.origin}${paths(language).talentMessage(delivery.id)}`,
      ]);
    }
    recordEvent(
      tx,
      {
        actor: { accountId, role: allowed.value },
        deed: 'talent-interest.send',
        thing: { type: 'company', id: companyId },
        after: { interestId: id, chain, level, region, segment },
      },
      occasion,
    );
    return ok({ id });
  });
}

/** Takes a firm's message back: nobody can answer it any more; answers already given stay. */
export function withdrawInterest(
  db: Database,
  actor: Actor | null,
  at: { companyId: number; id: number },
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'interest-unknown'> {
  const allowed = authorise(
    db,
    actor,
    'talent-interest.write',
    { companyId: at.companyId },
    { type: 'company', id: at.companyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const open = and(
      eq(talentInterests.id, at.id),
      eq(talentInterests.companyId, at.companyId),
      isNull(talentInterests.endedAt),
    );
    if (
      tx.update(talentInterests).set({ endedAt: occasion.now.toISOString(), endedBy: 'firm' }).where(open).run()
        .changes !== 1
    )
      return refuse('interest-unknown', { value: String(at.id) });
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'talent-interest.withdraw',
        thing: { type: 'company', id: at.companyId },
        after: { interestId: at.id },
      },
      occasion,
    );
    return ok(null);
  });
}

/** A firm's messages, the newest first, each with its answers and with nothing of those who did not answer: numbers of deliveries would tell how many it reached. */
export function firmInterests(db: Database, companyId: number, now: Date): FirmInterest[] {
  const answers = db
    .select({
      interestId: interestDeliveries.interestId,
      at: interestDeliveries.changedAt,
      shared: interestDeliveries.shared,
    })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .where(and(eq(talentInterests.companyId, companyId), eq(interestDeliveries.state, 'answered')))
    .orderBy(desc(interestDeliveries.changedAt))
    .all();
  return db
    .select()
    .from(talentInterests)
    .where(eq(talentInterests.companyId, companyId))
    .orderBy(desc(talentInterests.id))
    .limit(100)
    .all()
    .map((row) => ({
      id: row.id,
      standing: interestStanding(row, now),
      cut: cutOf(row),
      work: row.work,
      place: row.place,
      contact: row.contact ?? '',
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      reason: row.reason,
      answers: answers.flatMap(({ interestId, at, shared }) =>
        interestId === row.id && shared ? [{ at, shared }] : [],
      ),
    }));
}

/** The part of a cut that names nothing there is; null when all do. */
function unknownPart(tx: Transaction, { chain, region, segment }: NewInterest): 'chain' | 'region' | 'segment' | null {
  if (!tx.select({ id: chains.id }).from(chains).where(eq(chains.id, chain)).get()) return 'chain';
  if (region !== null && !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, region)).get())
    return 'region';
  if (segment !== null && !tx.select({ id: segments.id }).from(segments).where(eq(segments.id, segment)).get())
    return 'segment';
  return null;
}

function cutOf({ chainId, level, regionCode, segmentId }: typeof talentInterests.$inferSelect): Cut {
  return { chain: chainId, level, region: regionCode, segment: segmentId };
}
