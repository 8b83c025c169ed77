import type { Database } from '../../db/client';
import { regionsByCode } from '../region/regions.server';
import { egoOf, type EgoView } from './ego';
import { partOf, type Evidence } from './filter';
import type { NodeKindName } from './kinds';
import { nodeId, type Network } from './network';
import { regionNetwork, unconfirmedPairs } from './network.server';

/** What is asked for: whose network, in which region, resting on what. */
interface EgoAsked {
  readonly region: string | null;
  readonly kind: NodeKindName;
  /** A firm's slug, a segment's id. */
  readonly key: string;
  readonly evidence: Evidence;
}

/** Null where there is nothing to show: no region, or nothing recorded that is tied to it. */
export function egoView(db: Database, { region, kind, key, evidence }: EgoAsked): EgoView | null {
  const row = region === null ? undefined : regionsByCode(db).get(region);
  if (!row) return null;
  const whole = regionNetwork(db, row.code);
  const own = kind === 'firm' ? withoutOthersWord(db, whole, key) : whole;
  const network = partOf(own, { chain: null, membersOnly: false, evidence });
  const ego = egoOf(network, nodeId(kind, key));
  const { code, nameZh, shortNameZh, nameEn } = row;
  return ego && { region: { code, nameZh, shortNameZh, nameEn }, ego };
}

/** The network on a firm's own page: what another firm alone says of it stands on that firm's page, not here. */
function withoutOthersWord(db: Database, network: Network, slug: string): Network {
  const firm = nodeId('firm', slug);
  const own = unconfirmedPairs(db, slug);
  const isOthers = ({ kind, from, to }: Network['edges'][number]) =>
    kind === 'declared' && (from === firm || to === firm) && !own.has(`${from} ${to}`);
  return { nodes: network.nodes, edges: network.edges.filter((edge) => !isOthers(edge)) };
}
