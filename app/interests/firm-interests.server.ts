import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { interestDeliveries, talentInterests } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { ok, type Outcome } from '../outcome';
import { countsView, namesOf } from '../talent-counts/counts-view.server';
import type { CountsView } from '../talent-counts/counts-view.server';
import type { Cut } from '../talent-counts/cut';
import type { FirmInterest } from './interest';
import { interestStanding } from './interest-state';

/** What a firm's page shows: the published counts for a cut, and its own messages with their groups in words. */
export function firmInterestsView(
  db: Database,
  companyId: number,
  cut: Cut,
  language: Language,
  now: Date,
): Outcome<{ counts: CountsView | null; interests: (FirmInterest & { group: string })[] }, 'cut-unknown'> {
  const counts = countsView(db, cut, language);
  if (!counts.ok) return counts;
  const names = namesOf(db, language);
  const group = ({ chain, level, region, segment }: Cut) =>
    (
      [
        ['chain', chain],
        ['level', level],
        ['region', region],
        ['segment', segment],
      ] as const
    )
      .flatMap(([part, value]) => (value ? [names[part].get(value) ?? value] : []))
      .join(' · ');
  return ok({
    counts: counts.value,
    interests: firmInterests(db, companyId, now).map((interest) => ({ ...interest, group: group(interest.cut) })),
  });
}

/**
 * A firm's messages, the newest first, each with its answers and with nothing of those who did not answer: numbers of
 * deliveries would tell how many it reached.
 */
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

function cutOf({ chainId, level, regionCode, segmentId }: typeof talentInterests.$inferSelect): Cut {
  return { chain: chainId, level, region: regionCode, segment: segmentId };
}
