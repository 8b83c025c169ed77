import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateLog, certificates, statusLists } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import type { Random } from '../../secrets/token.server';
import { certificateAddresses, statusPurposes, type StatusPurpose } from '../address';
import { presentKey } from '../bodies/body-readiness.server';
import { presentSigner } from '../bodies/body.server';
import type { CertificateState } from '../certificate-state';
import type { Certificate } from '../certificate.server';
import { statusListHours, statusListLength, type StatusListCredential } from './status-list';
import { signStatusList } from './status-list.server';

/** Which states set a bit: everything that is not acceptable now, or only what is gone for good. */
const setBy: Record<StatusPurpose, CertificateState[]> = {
  suspension: ['suspended', 'revoked', 'superseded'],
  revocation: ['revoked', 'superseded'],
};

/**
 * Gives certificates about to be issued a place in their body's status lists: drawn at random, never used twice.
 * What has one keeps it. The fill of a list is counted once per call.
 */
export function reserveStatusBits(
  tx: Transaction,
  given: readonly Certificate[],
  occasion: { readonly random: Random; readonly now: Date },
): Certificate[] {
  const lists = new Map<string, { id: number; length: number; used: number }>();
  return given.map((certificate) => {
    if (certificate.statusIndex !== null) return certificate;
    const known = lists.get(certificate.bodyId) ?? latestList(tx, certificate.bodyId);
    // Past half full a list would tell more by its gaps, and drawing would take longer.
    const list = known && known.used < known.length / 2 ? known : openList(tx, certificate.bodyId, occasion.now);
    list.used += 1;
    lists.set(certificate.bodyId, list);
    return tx
      .update(certificates)
      .set({ statusListId: list.id, statusIndex: freeIndex(tx, list, occasion.random) })
      .where(eq(certificates.id, certificate.id))
      .returning()
      .get();
  });
}

function latestList(tx: Transaction, bodyId: string) {
  const latest = tx
    .select()
    .from(statusLists)
    .where(eq(statusLists.bodyId, bodyId))
    .orderBy(desc(statusLists.id))
    .limit(1)
    .get();
  return (
    latest && {
      ...latest,
      used: tx.select({ rows: count() }).from(certificates).where(eq(certificates.statusListId, latest.id)).get()!.rows,
    }
  );
}

function openList(tx: Transaction, bodyId: string, now: Date) {
  return {
    ...tx
      .insert(statusLists)
      .values({ bodyId, length: statusListLength, createdAt: now.toISOString() })
      .returning()
      .get(),
    used: 0,
  };
}

function freeIndex(tx: Transaction, list: { readonly id: number; readonly length: number }, random: Random): number {
  for (;;) {
    const index = random(4).readUInt32BE() % list.length;
    if (
      !tx
        .select({ id: certificates.id })
        .from(certificates)
        .where(and(eq(certificates.statusListId, list.id), eq(certificates.statusIndex, index)))
        .get()
    )
      return index;
  }
}

interface Kept {
  readonly set: string;
  readonly keyId: number;
  readonly signedAt: number;
  readonly signed: StatusListCredential;
}
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * A body's status list, signed; signed anew when a bit or the body's key changed, anything was issued since, or half
 * its time is over (what a lost key signed is not believed). Null when there is none or the body has no key.
 */
export async function signedStatusList(
  db: Database,
  of: { bodyId: string; list: number; purpose: StatusPurpose },
  occasion: Pick<CertificationOccasion, 'keys' | 'origin' | 'now'>,
): Promise<StatusListCredential | null> {
  const list = db
    .select()
    .from(statusLists)
    .where(and(eq(statusLists.id, of.list), eq(statusLists.bodyId, of.bodyId)))
    .get();
  if (!list) return null;
  const set = setBits(db, of);
  const addresses = certificateAddresses(occasion.origin);
  const address = addresses.statusList(of.bodyId, of.list, of.purpose);
  const store = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, store);
  const before = store.get(address);
  const now = occasion.now.getTime();
  if (before && before.set === set.join() && isFresh(db, of.bodyId, before, now)) return before.signed;
  const signer = await presentSigner(db, of.bodyId, occasion);
  if (!signer) return null;
  const signed = await signStatusList(
    { address, issuer: addresses.did(of.bodyId), purpose: of.purpose, length: list.length, set },
    signer.sign,
    occasion.now,
  );
  store.set(address, { set: set.join(), keyId: signer.keyId, signedAt: now, signed });
  return signed;
}

/** The indexes that are set, in their order. */
function setBits(db: Database, of: { bodyId: string; list: number; purpose: StatusPurpose }): number[] {
  // Along (body, state): by the list SQLite would read every certificate in it, and each verification asks this.
  const rows = db
    .select({ index: certificates.statusIndex })
    .from(certificates)
    .where(
      and(
        eq(certificates.bodyId, of.bodyId),
        inArray(certificates.state, setBy[of.purpose]),
        sql`+${certificates.statusListId} = ${of.list}`,
      ),
    )
    .orderBy(sql`+${certificates.statusIndex}`)
    .all();
  return rows.map((row) => row.index!);
}

/**
 * Whether a list signed before still speaks for today: by the present key, after the last line of the log, not half
 * over.
 */
function isFresh(db: Database, bodyId: string, before: Kept, now: number): boolean {
  const age = now - before.signedAt;
  return (
    before.keyId === presentKey(db, bodyId)?.id &&
    age >= 0 &&
    before.signedAt >= lastLogged(db) &&
    age < statusListHours * 1_800_000
  );
}

/**
 * When the log got its last line, in milliseconds since 1970: a list signed before would be older than the certificate
 * it speaks of.
 */
function lastLogged(db: Database): number {
  const last = db
    .select({ at: certificateLog.at })
    .from(certificateLog)
    .orderBy(desc(certificateLog.position))
    .limit(1)
    .get();
  return last ? Date.parse(last.at) : Number.NEGATIVE_INFINITY;
}

/** The list at a public address, whose parts are anybody's words; null when it names none. */
export async function publicStatusList(
  db: Database,
  named: { bodyId: string; list: string; purpose: string },
  occasion: Pick<CertificationOccasion, 'keys' | 'origin' | 'now'>,
): Promise<StatusListCredential | null> {
  const purpose = statusPurposes.find((one) => one === named.purpose);
  if (!purpose || !/^[1-9]\d{0,8}$/.test(named.list)) return null;
  return signedStatusList(db, { bodyId: named.bodyId, list: Number(named.list), purpose }, occasion);
}
