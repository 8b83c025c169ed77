import type { ResourceKind } from '../region/resource-kind';
import { exclude, include, noCompanies, widened, type CompanySet } from './company-set';

/** A company as far as filters and orders of the directory look at it. */
export interface CompanyFacts {
  readonly id: number;
  readonly sortKey: string;
  /** Region code of the seat; null when unknown. */
  readonly seat: string | null;
  readonly member: boolean;
  /** Segment and confidence of each capability. */
  readonly held: readonly (readonly [segment: string, evidence: string])[];
  readonly offers: readonly PublishedOffer[];
}

/** An offer as far as the directory and the matching of needs look at it. */
export interface PublishedOffer {
  readonly id: number;
  readonly companyId: number;
  readonly kind: ResourceKind;
  readonly chainId: string;
  /** null: of use in the whole chain. */
  readonly segmentId: string | null;
  /** null: usable anywhere. */
  readonly regionCode: string | null;
  /** ISO date in China: its last day. */
  readonly validUntil: string;
}

/**
 * Everything the directory filters, counts and sorts by, turned from rows into columns and held in memory: a set of
 * companies per value, and one list in order of name. About 15 MB with 100,000 companies. `put` and `remove` keep it
 * right one company at a time; `held-columns.server.ts` says when.
 */
export interface CompanyColumns {
  /** Ids below this have room. */
  room: number;
  all: CompanySet;
  members: CompanySet;
  /** Companies per segment, whatever the evidence, and per segment and level of evidence. */
  readonly capable: Map<string, { whole: CompanySet; readonly byEvidence: Map<string, CompanySet> }>;
  /** Companies per level of evidence, in whichever segment. */
  readonly evidenced: Map<string, CompanySet>;
  /**
   * Published offers of members by company, and who offers what on the day last asked for; `any`: of whichever kind.
   */
  readonly offers: Map<number, CompanyFacts['offers']>;
  /** The same by where they are of use: a segment, or a whole chain; there by company. */
  readonly offersAt: Map<string, Map<number, PublishedOffer[]>>;
  offering: { readonly day: string; readonly byKind: Map<string, CompanySet> };
  /** By id: the place of its seat in `seatCodes`, and how many capabilities it has. */
  seats: Uint16Array;
  segmentCounts: Uint16Array;
  /** Every seat met, as it came; null is the unknown one. */
  readonly seatCodes: (string | null)[];
  /** By id; undefined: no such company. */
  readonly sortKeys: (string | undefined)[];
  /** Ids by sort key, equals by id. */
  readonly byName: number[];
}

export function emptyColumns(): CompanyColumns {
  return {
    room: 0,
    all: noCompanies(0),
    members: noCompanies(0),
    capable: new Map(),
    evidenced: new Map(),
    offers: new Map(),
    offersAt: new Map(),
    offering: { day: '', byKind: new Map() },
    seats: new Uint16Array(0),
    segmentCounts: new Uint16Array(0),
    seatCodes: [],
    sortKeys: [],
    byName: [],
  };
}

/** Takes a company in, or takes it as it is now. */
export function put(columns: CompanyColumns, company: CompanyFacts): void {
  const { id } = company;
  const sortKey = columns.sortKeys[id];
  if (sortKey !== undefined && sortKey !== company.sortKey) columns.byName.splice(placeByName(columns, sortKey, id), 1);
  if (sortKey !== company.sortKey) columns.byName.splice(placeByName(columns, company.sortKey, id), 0, id);
  columns.sortKeys[id] = company.sortKey;
  makeRoom(columns, id);
  for (const set of everySet(columns)) exclude(set, id);
  include(columns.all, id);
  if (company.member) include(columns.members, id);
  for (const [segment, evidence] of company.held) {
    const capable = capableIn(columns, segment);
    include(capable.whole, id);
    include(setNamed(columns, capable.byEvidence, evidence), id);
    include(setNamed(columns, columns.evidenced, evidence), id);
  }
  dropOffers(columns, id);
  if (company.member && company.offers.length > 0) takeOffers(columns, id, company.offers);
  columns.seats[id] = seatPlace(columns.seatCodes, company.seat);
  columns.segmentCounts[id] = company.held.length;
}

/** Takes a company out; one that is not there is no matter. */
export function remove(columns: CompanyColumns, id: number): void {
  const sortKey = columns.sortKeys[id];
  if (sortKey === undefined) return;
  columns.byName.splice(placeByName(columns, sortKey, id), 1);
  for (const set of everySet(columns)) exclude(set, id);
  columns.sortKeys[id] = undefined;
  dropOffers(columns, id);
}

const placeOf = ({ segmentId, chainId }: PublishedOffer) => segmentId ?? chainId;

function takeOffers(columns: CompanyColumns, id: number, offers: CompanyFacts['offers']): void {
  columns.offers.set(id, offers);
  includeOffers(columns, id, offers);
  for (const offer of offers) {
    const there = columns.offersAt.get(placeOf(offer)) ?? new Map<number, PublishedOffer[]>();
    columns.offersAt.set(placeOf(offer), there);
    there.set(id, [...(there.get(id) ?? []), offer]);
  }
}

function dropOffers({ offers, offersAt }: CompanyColumns, id: number): void {
  for (const offer of offers.get(id) ?? []) offersAt.get(placeOf(offer))?.delete(id);
  offers.delete(id);
}

/** Who offers something of each kind on a day, past whose end an offer is none; `any`: of whichever kind. */
export function offeringOn(columns: CompanyColumns, day: string): ReadonlyMap<string, CompanySet> {
  if (columns.offering.day !== day) {
    columns.offering = { day, byKind: new Map() };
    for (const [id, offers] of columns.offers) includeOffers(columns, id, offers);
  }
  return columns.offering.byKind;
}

function includeOffers(columns: CompanyColumns, id: number, offers: CompanyFacts['offers']): void {
  const { day, byKind } = columns.offering;
  for (const { kind, validUntil } of offers) {
    if (validUntil < day) continue;
    include(setNamed(columns, byKind, kind), id);
    include(setNamed(columns, byKind, 'any'), id);
  }
}

/**
 * Where in the order of names the company is or belongs. The end is asked first: whoever fills the columns comes in
 * order.
 */
function placeByName({ byName, sortKeys }: CompanyColumns, sortKey: string, id: number): number {
  const before = (other: number) => sortKeys[other]! < sortKey || (sortKeys[other] === sortKey && other < id);
  if (byName.length === 0 || before(byName.at(-1)!)) return byName.length;
  let [low, high] = [0, byName.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(byName[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function everySet({ all, members, capable, evidenced, offering }: CompanyColumns): CompanySet[] {
  return [
    all,
    members,
    ...offering.byKind.values(),
    ...evidenced.values(),
    ...[...capable.values()].flatMap(({ whole, byEvidence }) => [whole, ...byEvidence.values()]),
  ];
}

function makeRoom(columns: CompanyColumns, id: number): void {
  if (id < columns.room) return;
  // A quarter more than needed: a register that grows copies its sets a few times only.
  const room = (columns.room = id + 1 + (id >> 2));
  columns.all = widened(columns.all, room);
  columns.members = widened(columns.members, room);
  columns.seats = longer(columns.seats, room);
  columns.segmentCounts = longer(columns.segmentCounts, room);
  widenAll(columns.evidenced, room);
  widenAll(columns.offering.byKind, room);
  for (const capable of columns.capable.values()) {
    capable.whole = widened(capable.whole, room);
    widenAll(capable.byEvidence, room);
  }
}

function widenAll(sets: Map<string, CompanySet>, room: number): void {
  for (const [value, set] of sets) sets.set(value, widened(set, room));
}

function longer(column: Uint16Array, room: number): Uint16Array {
  const long = new Uint16Array(room);
  long.set(column);
  return long;
}

/** A few hundred seats at most: looking along them is quick, and most firms sit in the first ones met. */
function seatPlace(seatCodes: (string | null)[], seat: string | null): number {
  const place = seatCodes.indexOf(seat);
  return place === -1 ? seatCodes.push(seat) - 1 : place;
}

function capableIn(columns: CompanyColumns, segment: string) {
  const known = columns.capable.get(segment) ?? {
    whole: noCompanies(columns.room),
    byEvidence: new Map<string, CompanySet>(),
  };
  columns.capable.set(segment, known);
  return known;
}

function setNamed(columns: CompanyColumns, sets: Map<string, CompanySet>, name: string): CompanySet {
  const known = sets.get(name) ?? noCompanies(columns.room);
  sets.set(name, known);
  return known;
}
