import { and, count, countDistinct, eq, gte, isNull, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates, chains, occupations, talents } from '../../db/schema/index';
import { dateInChina } from '../alliance/working-days';
import { suppressed, type SuppressedTable } from './suppression';

const standing = (today: string) => and(eq(certificates.state, 'issued'), or(isNull(certificates.validUntil), gte(certificates.validUntil, today)));

export interface TalentCounts {
  readonly chainIds: readonly string[];
  readonly levels: readonly number[];
  /** Holders per chain (rows) and level (columns), small numbers held back. */
  readonly table: SuppressedTable;
}

/**
 * How many people hold a certificate that stands, per chain and level: each person once per chain, at their highest
 * level there. The one table shown; cuts by region or firm would let readers subtract one table from another.
 */
export function talentCounts(db: Database, now: Date): TalentCounts {
  const today = dateInChina(now);
  const rows = db.select({ chainId: occupations.chainId, accountId: certificates.accountId, level: certificates.level }).from(certificates).innerJoin(occupations, eq(occupations.id, certificates.occupationId)).where(standing(today)).all();
  const highest = new Map<string, { chainId: string; level: number }>();
  for (const { chainId, accountId, level } of rows) {
    if (chainId === null) continue;
    const key = `${accountId} ${chainId}`;
    if ((highest.get(key)?.level ?? 0) < level) highest.set(key, { chainId, level });
  }
  const chainIds = db.select({ id: chains.id }).from(chains).orderBy(chains.ordinal).all().map((row) => row.id);
  const levels = [1, 2, 3];
  const held = [...highest.values()];
  return { chainIds, levels, table: suppressed(chainIds.map((chainId) => levels.map((level) => held.filter((one) => one.chainId === chainId && one.level === level).length))) };
}

/**
 * Talent supply of a chain in a region for METHODS #18: people whose certificate in the chain's occupation stands.
 * A stock of holders, not of job seekers: whoever shows a balance says so. Null while nobody was ever certified
 * there, since that says nothing about how many able people there are. For calculation; show it only suppressed.
 */
export function certifiedSupply(db: Database, chainId: string, regionCode: string, now: Date): number | null {
  const inChain = and(eq(occupations.chainId, chainId), eq(talents.regionCode, regionCode));
  const query = () => db.select({ rows: count(), people: countDistinct(certificates.accountId) }).from(certificates).innerJoin(occupations, eq(occupations.id, certificates.occupationId)).innerJoin(talents, eq(talents.accountId, certificates.accountId));
  const ever = query().where(inChain).get()!;
  return ever.rows === 0 ? null : query().where(and(inChain, standing(dateInChina(now)))).get()!.people;
}
