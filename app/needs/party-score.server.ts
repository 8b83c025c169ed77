import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilities, companies, institutions, offers } from '../../db/schema/index';
import { standing } from '../offers/offer-rows.server';
import type { Party } from '../parties/party';
import {
  offerFit,
  scoreFirm,
  scoreInstitution,
  type AskedNeed,
  type Confidence,
  type Scored,
  type Surroundings,
} from './matching';
import { institutionWork } from './matching-institutions.server';

/** How well one organisation answers a need: the same points as in the lists. */
export function scoreParty(db: Database, need: AskedNeed, around: Surroundings, party: Party, today: string): Scored {
  if (party.kind === 'institution') {
    const { regionCode } = db.select().from(institutions).where(eq(institutions.id, party.id)).get()!;
    return scoreInstitution(need, { direct: institutionWork(db, need, [party.id]).get(party.id) ?? 0, regionCode });
  }
  const { regionCode } = db.select().from(companies).where(eq(companies.id, party.id)).get()!;
  const work = db
    .select({ segmentId: capabilities.segmentId, confidence: capabilities.confidence })
    .from(capabilities)
    .where(
      and(eq(capabilities.companyId, party.id), inArray(capabilities.segmentId, [...need.segments, ...around.near])),
    )
    .all();
  const direct = work.filter(({ segmentId }) => need.segments.includes(segmentId));
  const own = db
    .select()
    .from(offers)
    .where(and(standing(today), eq(offers.companyId, party.id)))
    .all();
  return scoreFirm(need, {
    direct: direct.length,
    directConfidence: surest(direct),
    nearConfidence: surest(work),
    regionCode,
    offers: offerFit(need, own, around),
  });
}

function surest(rows: readonly { readonly confidence: Confidence }[]): Confidence | null {
  return (['high', 'medium', 'low'] as const).find((one) => rows.some(({ confidence }) => confidence === one)) ?? null;
}
