import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { memberships } from '../../db/schema/index';
import type { CompanyColumns } from '../directory/held-columns';
import { columnsOf } from '../directory/held-columns.server';
import { any, both, exclude, idsOf, sizeOf, without, type CompanySet } from '../directory/company-set';
import { partyKey, type Party } from '../parties/party';
import { attendedParties, countUnattendedFirms } from '../parties/party-people.server';
import { byNameIn, firmsByPoints, firstByName, fitOfFirm, fitsOf } from './firm-fits';
import { firmPoints, scoreFirm, type AskedNeed, type Scored, type Surroundings } from './matching';
import type { Poster } from './poster';

/** A firm that may answer a need, with how well. */
export interface FirmMatch extends Scored {
  readonly companyId: number;
}

/** Whose need it is, on which day (ISO date in China). */
interface NeedAsked {
  readonly poster: Poster;
  readonly today: string;
}

/** What a firm that only works around the needed segments can have at most. */
const nearMost = firmPoints.segment.near + firmPoints.evidence.most + firmPoints.region.most;

/**
 * The firms that answer a need best, by points, then by name: members, who can be invited, or the others on record.
 * Those that work in a needed segment or offer something there, and those that only work around them, who are looked at
 * where they can have as many points as the last of those found. The poster's own, suspended ones and members with
 * nobody to ask are left out. `working` is how many of those asked for work in a needed segment, the best or not, with
 * people or without; `unattended` of them, members alone, have nobody who could agree to be asked. Reads the directory's
 * columns (decision 0023), so never inside a transaction.
 */
export function firmsFor(db: Database, need: AskedNeed, around: Surroundings, { poster, today }: NeedAsked) {
  const { columns } = columnsOf(db);
  const fits = fitsOf(columns, need, around, today);
  const { direct, offering, near } = fits.sets;
  const leftOut = suspendedFirms(db).all();
  return (members: boolean, limit: number): { best: FirmMatch[]; working: number; unattended: number } => {
    const asked = members ? columns.members.slice() : without(columns.all, columns.members);
    for (const { id } of leftOut) exclude(asked, id);
    if (poster.kind === 'company') exclude(asked, poster.id);
    const best = (sets: readonly CompanySet[], least: number) => {
      const groups = firmsByPoints(columns, need, fits, both(any(sets), asked))
        .slice(least)
        .reverse();
      return members ? firstAttended(db, columns, groups, limit) : first(columns, groups, limit);
    };
    const sure = best([direct, offering], nearMost + 1);
    const chosen = sure.length === limit ? sure : best([direct, offering, near], 0);
    const working = both(direct, asked);
    return {
      best: chosen.map((id) => ({ companyId: id, ...scoreFirm(need, fitOfFirm(columns, fits, id)) })),
      working: sizeOf(working),
      unattended: members ? countUnattendedFirms(db, idsOf(working)) : 0,
    };
  };
}

const suspendedFirms = prepared((db) =>
  db.select({ id: memberships.companyId }).from(memberships).where(eq(memberships.state, 'suspended')).prepare(),
);

type Groups = readonly (readonly number[])[];

function first(columns: CompanyColumns, groups: Groups, limit: number): number[] {
  const ids: number[] = [];
  for (const group of groups) {
    if (ids.length >= limit) break;
    ids.push(...firstByName(columns, group, limit - ids.length));
  }
  return ids;
}

/**
 * The first for whom somebody can be asked; people are looked up for so many firms at a time. Those of one group are put
 * in order where its first are not enough: mostly they are.
 */
function firstAttended(db: Database, columns: CompanyColumns, groups: Groups, limit: number): number[] {
  const ids: number[] = [];
  for (const group of groups) {
    if (ids.length >= limit) break;
    ids.push(...attendedAmong(db, firstByName(columns, group, limit)));
    if (ids.length >= limit || group.length <= limit) continue;
    const ordered = [...group].sort(byNameIn(columns));
    for (let from = limit; from < ordered.length && ids.length < limit; from += limit)
      ids.push(...attendedAmong(db, ordered.slice(from, from + limit)));
  }
  return ids.slice(0, limit);
}

/** Those for whom somebody can be asked, in the same order. */
function attendedAmong(db: Database, ids: readonly number[]): number[] {
  const parties = ids.map((id): Party => ({ kind: 'company', id }));
  const attended = attendedParties(db, parties);
  return parties.filter((party) => attended.has(partyKey(party))).map(({ id }) => id);
}
