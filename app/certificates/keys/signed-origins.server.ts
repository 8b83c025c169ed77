import { and, desc, isNotNull, notInArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateBatches } from '../../../db/schema/index';

/** The addresses other than `known` that certificates of this database were signed for, the latest first. */
export function otherSignedOrigins(db: Database, known: readonly string[]): string[] {
  const rows = db
    .select({ origin: certificateBatches.origin })
    .from(certificateBatches)
    .where(and(isNotNull(certificateBatches.origin), notInArray(certificateBatches.origin, [...known])))
    .orderBy(desc(certificateBatches.id))
    .all();
  return [...new Set(rows.map((row) => row.origin!))];
}

/**
 * What the terminal says when certificates are signed for another address than the one served: null when they are not.
 */
export function movedAddressNotice(signed: readonly string[], origin: string): string | null {
  if (signed.length === 0) return null;
  return `Warning 注意: this server is ${origin}, but certificates are signed for ${signed.join(', ')}; they verify only there. Set PUBLIC_ORIGIN to that address, or after a move name it in FORMER_ORIGINS. 证书是按 ${signed.join('、')} 签的，请把 PUBLIC_ORIGIN 设成它；如果是搬家，把它写进 FORMER_ORIGINS。`;
}
