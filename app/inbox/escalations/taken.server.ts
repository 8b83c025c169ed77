import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { WaitingItem } from '../../waiting/waiting-item';
import { escalationKey, holdersOf } from './holder.server';

/** Items as they stand once colleagues took some: what another official deals with is only to be read. */
export function asTaken<Item extends WaitingItem>(db: Database, actor: Actor, items: readonly Item[]): Item[] {
  const holders = holdersOf(
    db,
    items.flatMap(({ escalation }) => escalation ?? []),
  );
  if (holders.size === 0) return [...items];
  return items.map((item) => {
    const holder = item.escalation && holders.get(escalationKey(item.escalation));
    return holder && holder.accountId !== actor.accountId ? { ...item, standing: 'read', waitsFor: holder.name } : item;
  });
}
