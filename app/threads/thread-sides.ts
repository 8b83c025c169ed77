import type { Actor } from '../accounts/permissions/actor';
import { can, type Deed, type Thing } from '../accounts/permissions/permissions';
import { columnsOf, partyOf, type Party } from '../parties/party';
import type { ThreadSide } from './thread-state';

/** What a row of a conversation says of its sides. */
export interface ThreadSides {
  readonly askerId: number;
  readonly askerCompanyId: number | null;
  readonly askerInstitutionId: number | null;
  readonly ownerCompanyId: number | null;
  readonly ownerInstitutionId: number | null;
  readonly ownerAccountId: number | null;
}

/** The organisation of a side; null while its person has named none, or behind none. */
export function partyOfSide(thread: ThreadSides, side: ThreadSide): Party | null {
  return side === 'asker'
    ? partyOf({ companyId: thread.askerCompanyId, institutionId: thread.askerInstitutionId })
    : partyOf({ companyId: thread.ownerCompanyId, institutionId: thread.ownerInstitutionId });
}

/**
 * A side as the permission table sees it. Who named an organisation writes as one of its people, and only while they
 * are.
 */
export function thingOfSide(thread: ThreadSides, side: ThreadSide): Thing {
  const party = partyOfSide(thread, side);
  const personId = side === 'asker' ? thread.askerId : thread.ownerAccountId;
  return {
    companyId: party?.kind === 'company' ? party.id : null,
    institutionId: party?.kind === 'institution' ? party.id : null,
    ownerId: party === null ? personId : null,
  };
}

/** May the actor do the deed for a party of a circle? */
export function mayFor(actor: Actor, deed: Deed, party: Party): boolean {
  return can(actor, deed, columnsOf(party));
}

/** On which side the actor may do the deed; null on neither. Who is on both stays on the one they began. */
export function sideOf(actor: Actor, thread: ThreadSides, deed: Deed = 'thread.see'): ThreadSide | null {
  if (thread.askerId === actor.accountId && can(actor, deed, thingOfSide(thread, 'asker'))) return 'asker';
  if (can(actor, deed, thingOfSide(thread, 'owner'))) return 'owner';
  return can(actor, deed, thingOfSide(thread, 'asker')) ? 'asker' : null;
}
