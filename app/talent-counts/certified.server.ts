import { and, eq, gte, isNull, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import { certificates, chains, ladders, occupations, segments, talents } from '../../db/schema/index';
import { dateInChina } from '../calendar/working-days';
import { certified, spanning, type HeldLevel } from './certified';
import type { Certified } from './partition';

/**
 * A person with a certificate that stands. For calculation: no number of these may be shown but by the published
 * groups.
 */
export interface CertifiedPerson extends Certified {
  readonly accountId: number;
  /** The employer they name. */
  readonly companyId: number | null;
  /** Whether they agreed to be reached by firms. */
  readonly findable: boolean;
}

/** Everybody who holds a certificate that is issued and not past its end on that day in China, by account. */
export function certifiedPeople(db: Database | Transaction, now: Date): CertifiedPerson[] {
  const people = new Map<number, { held: HeldLevel[]; talent: CertificateRow['talent'] }>();
  for (const { accountId, level, chainId, ladderId, ladder, talent } of standingCertificates(db, now)) {
    const held = { chainId, ladderId, level, levels: ladder.levels.length };
    const known = people.get(accountId);
    if (known) known.held.push(held);
    else people.set(accountId, { held: [held], talent });
  }
  const order = chainOrder(db);
  const chainOf = chainOfSegments(db);
  return [...people].map(([accountId, { held, talent }]) => {
    const latest = [...(talent?.record.projects ?? [])].sort((a, b) => (a.from < b.from ? 1 : -1));
    const about = { regionCode: talent?.regionCode ?? null, segments: latest.flatMap((project) => project.segments) };
    return {
      accountId,
      companyId: talent?.companyId ?? null,
      findable: talent?.findableSince != null,
      ...certified(held, about, order, chainOf),
    };
  });
}

type CertificateRow = ReturnType<typeof standingCertificates>[number];

function standingCertificates(db: Database | Transaction, now: Date) {
  const standing = and(
    eq(certificates.state, 'issued'),
    or(isNull(certificates.validUntil), gte(certificates.validUntil, dateInChina(now))),
  );
  return db
    .select({
      accountId: certificates.accountId,
      level: certificates.level,
      chainId: occupations.chainId,
      ladderId: occupations.ladderId,
      ladder: ladders.content,
      talent: talents,
    })
    .from(certificates)
    .innerJoin(occupations, eq(occupations.id, certificates.occupationId))
    .innerJoin(ladders, eq(ladders.id, occupations.ladderId))
    .leftJoin(talents, eq(talents.accountId, certificates.accountId))
    .where(standing)
    .orderBy(certificates.accountId)
    .all();
}

/** The chains as they are ordered, those that span them all last. */
function chainOrder(db: Database | Transaction): string[] {
  const rows = db.select({ id: chains.id }).from(chains).orderBy(chains.ordinal).all();
  return [...rows.map(({ id }) => id), spanning];
}

function chainOfSegments(db: Database | Transaction): Map<string, string> {
  const rows = db.select({ id: segments.id, chainId: segments.chainId }).from(segments).all();
  return new Map(rows.map(({ id, chainId }) => [id, chainId]));
}
