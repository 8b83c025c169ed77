import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, interestDeliveries, memberships, talentInterests } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { certifiedPeople } from '../talent-counts/certified.server';
import { personInside } from '../talent-counts/cut';
import type { NewInterest } from './interest';
import { interestDays } from './interest-state';
import { mutedBy } from './mutes.server';
import { sendingRefusal, type SendingRefusal } from './sending-limits.server';
import { interestMails } from './mails';
import { msPerDay } from '../calendar/day-ms';

export type SendRefusal = PermissionRefusal | 'membership-needed' | SendingRefusal;

/**
 * Sends a firm's message to everybody in the cut who agreed to be found. The answer holds no number: whom and how
 * many it reached is told to nobody. A cut of which the published counts do not say five people at least is refused,
 * which tells only what is public.
 */
export function sendInterest(
  db: Database,
  actor: Actor | null,
  companyId: number,
  message: NewInterest,
  occasion: Occasion,
): Outcome<{ id: number }, SendRefusal> {
  const allowed = authorise(
    db,
    actor,
    'talent-interest.write',
    { companyId },
    { type: 'company', id: companyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const { accountId } = actor!;
  return write(db, (tx): Outcome<{ id: number }, SendRefusal> => {
    const company = activeMember(tx, companyId);
    if (!company) return refuse('membership-needed');
    const refused = sendingRefusal(db, tx, companyId, message, occasion.now);
    if (refused) return refused;
    const id = keepInterest(tx, { companyId, authorId: accountId }, message, occasion.now);
    deliver(tx, { id, companyId, company: company.name, authorId: accountId }, message, occasion);
    const { chain, level, region, segment } = message;
    recordEvent(
      tx,
      {
        actor: { accountId, role: allowed.value },
        deed: 'talent-interest.send',
        thing: { type: 'company', id: companyId },
        after: { interestId: id, chain, level, region, segment },
      },
      occasion,
    );
    return ok({ id });
  });
}

function activeMember(tx: Transaction, companyId: number): { name: string } | undefined {
  return tx
    .select({ name: companies.nameZh })
    .from(companies)
    .innerJoin(memberships, eq(memberships.companyId, companies.id))
    .where(and(eq(companies.id, companyId), eq(memberships.state, 'active')))
    .get();
}

function keepInterest(
  tx: Transaction,
  sender: { companyId: number; authorId: number },
  { chain, level, region, segment, work, place, contact }: NewInterest,
  now: Date,
): number {
  const row = {
    ...sender,
    chainId: chain,
    level,
    regionCode: region,
    segmentId: segment,
    work,
    place,
    contact,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + interestDays * msPerDay).toISOString(),
  };
  return tx.insert(talentInterests).values(row).returning({ id: talentInterests.id }).get().id;
}

/** To everybody in the cut who agreed to be found, but its author and those who take no more messages from the firm. */
function deliver(
  tx: Transaction,
  interest: { id: number; companyId: number; company: string; authorId: number },
  message: NewInterest,
  occasion: Occasion,
): void {
  const muted = mutedBy(tx, interest.companyId);
  for (const person of certifiedPeople(tx, occasion.now)) {
    const { accountId } = person;
    if (!person.findable || accountId === interest.authorId || muted.has(accountId) || !personInside(person, message))
      continue;
    const delivery = tx
      .insert(interestDeliveries)
      .values({ interestId: interest.id, accountId, state: 'waiting', changedAt: occasion.now.toISOString() })
      .returning({ id: interestDeliveries.id })
      .get();
    mailToPerson(tx, accountId, interestMails.talentInterest, occasion, (language) => [
      interest.company,
      message.place,
      `${occasion.origin}${paths(language).talentMessage(delivery.id)}`,
    ]);
  }
}

/** Takes a firm's message back: nobody can answer it any more; answers already given stay. */
export function withdrawInterest(
  db: Database,
  actor: Actor | null,
  at: { companyId: number; id: number },
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'interest-unknown'> {
  const allowed = authorise(
    db,
    actor,
    'talent-interest.write',
    { companyId: at.companyId },
    { type: 'company', id: at.companyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  return write(db, (tx) => {
    const open = and(
      eq(talentInterests.id, at.id),
      eq(talentInterests.companyId, at.companyId),
      isNull(talentInterests.endedAt),
    );
    if (
      tx.update(talentInterests).set({ endedAt: occasion.now.toISOString(), endedBy: 'firm' }).where(open).run()
        .changes !== 1
    )
      return refuse('interest-unknown', { value: String(at.id) });
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'talent-interest.withdraw',
        thing: { type: 'company', id: at.companyId },
        after: { interestId: at.id },
      },
      occasion,
    );
    return ok(null);
  });
}
