import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { partyKey } from '../parties/party';
import { partyNames, type NamedParty } from '../parties/party-names.server';
import type { Thread } from './thread-sides.server';
import { partyOfSide } from './thread-sides';
import { threadSides, type ThreadSide } from './thread-state';

/** The organisation of a side by name; null for a person who has named none, and for an official. */
export type SideName = Pick<NamedParty, 'name' | 'href'> | null;

/** Names both sides of many conversations, in one query. */
export function namesOfSides(
  db: Database,
  rows: readonly Thread[],
  language: Language,
): (thread: Thread, side: ThreadSide) => SideName {
  const parties = rows.flatMap((thread) => threadSides.flatMap((side) => partyOfSide(thread, side) ?? []));
  const names = partyNames(db, parties, language);
  return (thread, side) => {
    const party = partyOfSide(thread, side);
    const named = party && names.get(partyKey(party));
    return named ? { name: named.name, href: named.href } : null;
  };
}
