import { and, desc, eq, like } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { chains, regions, segments, statements } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { TalentNumbers } from '../gaps/talent';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { countCut } from '../talent-counts/cut';
import { publishedCounts } from '../talent-counts/publication.server';
import { demandField, talentStanding, type Demand, type NewDemand, type TalentStanding } from './demand';

type ScopeRefusal = 'region-unknown' | 'chain-unknown' | 'segment-unknown';

export type DemandRefusal = PermissionRefusal | ScopeRefusal | 'demand-known';

/**
 * Records how many people a region asks for in a chain or segment. Earlier statements stay; the newest by date counts.
 */
export function recordDemand(
  db: Database,
  actor: Actor | null,
  demand: NewDemand,
  moment: Moment,
): Outcome<null, DemandRefusal> {
  const { region, chain, segment, people, source, asOf, confidence } = demand;
  const named = { type: 'region', id: region };
  const allowed = authorise(db, actor, 'talent-demand.record', { regionCode: region }, named, moment);
  if (!allowed.ok) return allowed;
  return write(db, (tx): Outcome<null, DemandRefusal> => {
    const unknown = scopeRefusal(tx, demand);
    if (unknown) return unknown;
    const field = demandField(chain, segment);
    if (!keepStatement(tx, field, demand)) return refuse('demand-known', { field: 'source' });
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'talent-demand.record',
        thing: named,
        after: { field, people, source, asOf, confidence },
      },
      moment,
    );
    return ok(null);
  });
}

/** Why a demand is for nothing there is, or null. */
function scopeRefusal(tx: Transaction, { region, chain, segment }: NewDemand): Refusal<ScopeRefusal> | null {
  if (!tx.select({ code: regions.code }).from(regions).where(eq(regions.code, region)).get())
    return refuse('region-unknown', { field: 'region', value: region });
  if (!tx.select({ id: chains.id }).from(chains).where(eq(chains.id, chain)).get())
    return refuse('chain-unknown', { field: 'chain', value: chain });
  if (segment === null) return null;
  const own = and(eq(segments.id, segment), eq(segments.chainId, chain));
  return tx.select({ id: segments.id }).from(segments).where(own).get()
    ? null
    : refuse('segment-unknown', { field: 'segment', value: segment });
}

/** False when the same source was recorded before. */
function keepStatement(
  tx: Transaction,
  field: string,
  { region, people, source, asOf, confidence }: NewDemand,
): boolean {
  const row = { field, value: String(people), basis: 'stated', source, asOf, confidence } as const;
  const added = tx
    .insert(statements)
    .values({ subjectType: 'region', subjectId: region, ...row })
    .onConflictDoNothing();
  return added.run().changes === 1;
}

export interface RecordedDemand extends Demand {
  readonly id: number;
  readonly regionCode: string;
  readonly chainId: string;
  readonly segmentId: string | null;
}

/** Every demand on record, the newest by date first; of one region when it is named. */
export function listDemands(db: Database, regionCode: string | null = null): RecordedDemand[] {
  const own = regionCode === null ? undefined : eq(statements.subjectId, regionCode);
  const rows = db
    .select()
    .from(statements)
    .where(and(eq(statements.subjectType, 'region'), like(statements.field, 'talent-demand/%'), own))
    .orderBy(desc(statements.asOf), desc(statements.id))
    .all();
  return rows.map(({ id, subjectId, field, value, source, asOf, confidence }) => {
    const [, chainId = '', segmentId] = field.split('/');
    return {
      id,
      regionCode: subjectId,
      chainId,
      segmentId: segmentId ?? null,
      people: Number(value),
      source,
      asOf: asOf ?? '',
      confidence,
    };
  });
}

/** Demand and supply of a chain in a region, or of one of its segments. */
export function talentStandingOf(
  db: Database,
  regionCode: string,
  chainId: string,
  segmentId: string | null,
): TalentStanding {
  const found = listDemands(db, regionCode).find((one) => one.chainId === chainId && one.segmentId === segmentId);
  const demand = found
    ? { people: found.people, source: found.source, asOf: found.asOf, confidence: found.confidence }
    : null;
  const published = publishedCounts(db, 'newest');
  return talentStanding(
    demand,
    published && {
      ...countCut(published.groups, { chain: chainId, region: regionCode, segment: segmentId }),
      asOf: published.asOf,
    },
  );
}

/**
 * What the gap analysis is told of each segment with a demand of its own: the supply that can be at most, so that
 * there is a shortage whoever the people are that cannot be told apart.
 */
export function talentNumbersOf(db: Database, regionCode: string): Map<string, TalentNumbers> {
  const numbers = new Map<string, TalentNumbers>();
  for (const { chainId, segmentId } of listDemands(db, regionCode)) {
    if (segmentId === null || numbers.has(segmentId)) continue;
    const { demand, supply } = talentStandingOf(db, regionCode, chainId, segmentId);
    numbers.set(segmentId, { demand: demand?.people ?? null, supply: supply && supply.atLeast + supply.unsure });
  }
  return numbers;
}
