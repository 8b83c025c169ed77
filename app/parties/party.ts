import type { Judged } from '../accounts/permissions/actor';

/** The kinds of organisation in whose name an account acts: a firm's members, an institution's representatives. */
export type PartyKind = 'company' | 'institution';

/** An organisation that acts: a row of `companies` or of `institutions`. */
export interface Party {
  readonly kind: PartyKind;
  readonly id: number;
}

/** A party as a row holds it (`partyColumns` in db/schema/party-columns.ts): exactly one of the two is set. */
export interface PartyColumns {
  readonly companyId: number | null;
  readonly institutionId: number | null;
}

/** The party of a row; null where the row names none. */
export function partyOf({ companyId, institutionId }: PartyColumns): Party | null {
  if (companyId !== null) return { kind: 'company', id: companyId };
  return institutionId === null ? null : { kind: 'institution', id: institutionId };
}

/** The columns a row holds for a party; for none, both are null. */
export function columnsOf(party: Party | null): PartyColumns {
  return {
    companyId: party?.kind === 'company' ? party.id : null,
    institutionId: party?.kind === 'institution' ? party.id : null,
  };
}

/** A party as one value of a form or a key of a map: `company:12`. */
export function partyKey({ kind, id }: Party): string {
  return `${kind}:${id}`;
}

/** The party a key names; null when it names none. */
export function partyFrom(key: string): Party | null {
  const [, kind, id] = /^(company|institution):([1-9]\d{0,11})$/.exec(key) ?? [];
  return kind === undefined ? null : { kind: kind as PartyKind, id: Number(id) };
}

export function sameParty(one: Party, other: Party): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** The parties an account may act for, in the order its roles were given: firms it is a member of, institutions it represents. */
export function partiesOf(actor: Judged): Party[] {
  return actor.roles.flatMap(({ role, companyId, institutionId = null }): Party[] => {
    if (role === 'member' && companyId !== null) return [{ kind: 'company', id: companyId }];
    return role === 'representative' && institutionId !== null ? [{ kind: 'institution', id: institutionId }] : [];
  });
}

/** May the account act for the party? */
export function actsFor(actor: Judged, party: Party): boolean {
  return partiesOf(actor).some((own) => sameParty(own, party));
}
