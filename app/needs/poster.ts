import { covers } from '../accounts/permissions/permissions';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { partiesOf, partyFrom, partyKey, sameParty, type Party } from '../parties/party';

/** Who posts a need: an organisation, or the desk of a region (whoever holds its office on the day). */
export type Poster = Party | { readonly kind: 'desk'; readonly regionCode: string };

/** A poster as a row of needs holds it: exactly one is set. */
export interface PosterColumns {
  readonly companyId: number | null;
  readonly institutionId: number | null;
  readonly deskRegionCode: string | null;
}

export function posterOf({ companyId, institutionId, deskRegionCode }: PosterColumns): Poster {
  if (companyId !== null) return { kind: 'company', id: companyId };
  if (institutionId !== null) return { kind: 'institution', id: institutionId };
  if (deskRegionCode === null) throw new Error('a need without a poster');
  return { kind: 'desk', regionCode: deskRegionCode };
}

export function posterColumns(poster: Poster): PosterColumns {
  return {
    companyId: poster.kind === 'company' ? poster.id : null,
    institutionId: poster.kind === 'institution' ? poster.id : null,
    deskRegionCode: poster.kind === 'desk' ? poster.regionCode : null,
  };
}

/** A poster as one value of a form: `company:12`, `desk:440100`. */
export function posterKey(poster: Poster): string {
  return poster.kind === 'desk' ? `desk:${poster.regionCode}` : partyKey(poster);
}

/** The poster a form's value names; null when it names none. */
export function posterFrom(key: string): Poster | null {
  const desk = /^desk:(\d{6})$/.exec(key);
  return desk ? { kind: 'desk', regionCode: desk[1]! } : partyFrom(key);
}

/** May the account post in that name: act for the party, or hold the office of a region that covers the desk's? */
export function postsFor(actor: Actor, poster: Poster): boolean {
  if (poster.kind !== 'desk') return partiesOf(actor).some((party) => sameParty(party, poster));
  return activeGrants(actor, 'official').some(
    ({ regionCode }) => regionCode === null || covers(regionCode, poster.regionCode),
  );
}
