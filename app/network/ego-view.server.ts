import type { Database } from '../../db/client';
import { regionsByCode } from '../region/regions.server';
import { egoOf, type EgoView } from './ego';
import { partOf, type Evidence } from './filter';
import type { NodeKindName } from './kinds';
import { nodeId } from './network';
import { regionNetwork } from './network.server';
import { withOwnWord } from './own-word.server';

/** What is asked for: whose network, in which region, resting on what. */
interface EgoAsked {
  readonly region: string | null;
  readonly kind: NodeKindName;
  /** A firm's slug, a segment's id. */
  readonly key: string;
  readonly evidence: Evidence;
}

/** Null where there is nothing to say: no region, or a firm of which nothing is recorded that it is tied to. */
export function egoView(db: Database, { region, kind, key, evidence }: EgoAsked): EgoView | null {
  const row = region === null ? undefined : regionsByCode(db).get(region);
  if (!row) return null;
  const whole = regionNetwork(db, row.code);
  const own = kind === 'firm' ? withOwnWord(db, row.code, whole, key) : whole;
  const network = partOf(own, { chain: null, district: null, membersOnly: false, evidence });
  const ego = egoOf(network, nodeId(kind, key));
  const { code, nameZh, shortNameZh, nameEn } = row;
  return ego || kind === 'segment' ? { region: { code, nameZh, shortNameZh, nameEn }, ego } : null;
}
