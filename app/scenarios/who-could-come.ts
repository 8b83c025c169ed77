import type { ModelFirm, PreparedModel } from './scenario-model';

/** A firm of another region that holds the segment. */
interface FirmElsewhere {
  readonly id: string;
  readonly region: string;
  /** Other segments it would bring that nobody holds here, in the order of the map. */
  readonly brings: readonly string[];
}

/** A firm of the region that could grow into the segment. */
interface NeighbourHere {
  readonly id: string;
  /** Its segments that supply the wanted one or are supplied by it, in the order of the map. */
  readonly adjacent: readonly string[];
}

export interface WhoCouldCome {
  readonly segment: string;
  /** Those that would bring most first; ties by id. */
  readonly elsewhere: readonly FirmElsewhere[];
  /** Those with most adjacent segments first; ties by id. Empty where firms may not be counted. */
  readonly neighbours: readonly NeighbourHere[];
  /** No region has a firm on record: whether there is any is to be found out before anybody is invited. */
  readonly verifyFirst: boolean;
}

/**
 * Who could take up a segment, each with the reason (METHODS, What would close it, without its scores: these order
 * firms by what is said beside them). `held`: the segments somebody holds here now. O(firms).
 */
export function whoCouldCome(prepared: PreparedModel, held: ReadonlySet<string>, segment: string): WhoCouldCome {
  const { model, graph, placeOf } = prepared;
  const place = placeOf.get(segment)!;
  const nameOf = (other: number) => graph.nodes[other]!;
  const adjacent = new Set(
    graph.links.flatMap(([supplier, customer]) =>
      supplier === place ? [customer] : customer === place ? [supplier] : [],
    ),
  );
  const elsewhere = (model.elsewhere ?? [])
    .filter((firm) => firm.segments.includes(place))
    .map((firm) => ({
      id: firm.id,
      region: firm.region,
      brings: inOrder(firm)
        .filter((own) => own !== place && !held.has(nameOf(own)))
        .map(nameOf),
    }));
  const neighbours = (model.firms ?? [])
    .filter((firm) => !firm.segments.includes(place))
    .map((firm) => ({
      id: firm.id,
      adjacent: inOrder(firm)
        .filter((own) => adjacent.has(own))
        .map(nameOf),
    }))
    .filter((firm) => firm.adjacent.length > 0);
  return {
    segment,
    elsewhere: elsewhere.sort((a, b) => b.brings.length - a.brings.length || byId(a, b)),
    neighbours: neighbours.sort((a, b) => b.adjacent.length - a.adjacent.length || byId(a, b)),
    verifyFirst: !model.segments[place]!.elsewhere,
  };
}

function inOrder({ segments }: ModelFirm): number[] {
  return [...segments].sort((a, b) => a - b);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
