import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threads } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { actsFor, columnsOf, sameParty, type Party } from '../parties/party';
import { requireSide, type ThreadRefusal } from './thread-move.server';
import { partyOfSide } from './thread-sides';
import { threadMoves } from './thread-state';

/**
 * Says for which organisation one writes, once and by who began the conversation: from then on its people read it and
 * answer too.
 */
export function nameOrganisation(
  db: Database,
  actor: Actor,
  { id, party }: { id: number; party: Party | null },
  occasion: Occasion,
): Outcome<{ id: number }, ThreadRefusal | 'party-not-yours' | 'own-thing'> {
  return write(db, (tx): Outcome<{ id: number }, ThreadRefusal | 'party-not-yours' | 'own-thing'> => {
    const found = requireSide(tx, actor, id, occasion);
    if (!found.ok) return found;
    const { thread, voice } = found.value;
    const person = { ...actor, roles: rolesOf(tx, actor.accountId) };
    if (party === null || !actsFor(person, party)) return refuse('party-not-yours', { field: 'party' });
    const owner = partyOfSide(thread, 'owner');
    if (owner !== null && sameParty(owner, party)) return refuse('own-thing');
    const named = columnsOf(party);
    const unnamed = and(
      eq(threads.id, id),
      ne(threads.state, 'ended'),
      isNull(threads.askerCompanyId),
      isNull(threads.askerInstitutionId),
    );
    const set = { askerCompanyId: named.companyId, askerInstitutionId: named.institutionId };
    if (voice.side !== 'asker' || tx.update(threads).set(set).where(unnamed).run().changes !== 1)
      return refuse('move-not-allowed', { value: 'name', state: thread.state, allowed: threadMoves(thread.state) });
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'thread.name',
        thing: { type: 'thread', id },
        after: { ...named },
      },
      occasion,
    );
    return ok({ id });
  });
}
