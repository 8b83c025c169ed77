import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needSegments } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { industry } from '../region/industry.server';
import { surroundings, type AskedNeed, type Surroundings } from './matching';
import type { Need } from './need-rows.server';

/** A need as matching reads it. */
export function askedNeed(db: Database | Transaction, { id, kind, regionCode, validUntil }: Need): AskedNeed {
  const rows = db.select().from(needSegments).where(eq(needSegments.needId, id)).all();
  return { kind, segments: rows.map(({ segmentId }) => segmentId).sort(), regionCode, validUntil };
}

/** The segments around a need on the map as it is. */
export function aroundNeed(db: Database, { segments }: AskedNeed): Surroundings {
  return surroundings(segments, industry(db));
}
