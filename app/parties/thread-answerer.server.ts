import { and, eq, ne } from 'drizzle-orm';
import { threads } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { columnsOf, partyOf, sameParty, type Party } from './party';
import type { ThreadSubject } from './thread-subject';

interface HandedOver {
  readonly subject: ThreadSubject;
  readonly to: Party;
  /** Outsiders may learn who answers now; else what they asked ends, for its name would stand there. */
  readonly named: boolean;
  readonly by: EventActor;
}

/**
 * Who answers for a thing has changed: its open conversations go over with everything in them. What the new one asked
 * itself ends, for nobody asks themselves.
 */
export function handThreadsOver(tx: Transaction, { subject, to, named, by }: HandedOver, moment: Moment): void {
  const { kind, id } = subject;
  const open = and(eq(threads.subjectKind, kind), eq(threads.subjectId, id), ne(threads.state, 'ended'));
  for (const thread of tx.select().from(threads).where(open).all()) {
    const asker = partyOf({ companyId: thread.askerCompanyId, institutionId: thread.askerInstitutionId });
    const ends = thread.circle === 'sides' && (!named || (asker !== null && sameParty(asker, to)));
    const [before, after] = [
      partyOf({ companyId: thread.ownerCompanyId, institutionId: thread.ownerInstitutionId }),
      columnsOf(to),
    ];
    if (before && sameParty(before, to)) continue;
    const set = ends
      ? ({ state: 'ended', endedAt: moment.now.toISOString(), endedBy: 'owner' } as const)
      : { ownerCompanyId: after.companyId, ownerInstitutionId: after.institutionId };
    tx.update(threads).set(set).where(eq(threads.id, thread.id)).run();
    const deed = ends ? 'thread.end' : 'thread.hand-over';
    recordEvent(
      tx,
      {
        actor: by,
        deed,
        thing: { type: 'thread', id: thread.id },
        before: { ...columnsOf(before) },
        after: { ...after },
      },
      moment,
    );
  }
}
