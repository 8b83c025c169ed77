import { group } from 'd3';
import { and, eq, gte, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { dateInChina } from '../calendar/working-days';
import { partyOf } from '../parties/party';
import { paths } from '../paths';
import { sentBy } from './invitation-clock';
import type { Invitation } from './invitations.server';
import { needMails } from './mails';
import { mailToParty, mailToPoster, officialsOf } from './need-mail.server';
import { officeRegion } from './need-office.server';
import type { Need } from './need-rows.server';

type ChaseOccasion = Pick<Occasion, 'now' | 'requestId' | 'keys' | 'origin'>;

/** So many of each stage in one turn; the next turn goes on. */
const atOnce = 200;

/**
 * Sends what silence calls for: a reminder to the invited, word to the poster that an invitation counts as given up, and
 * word to the region's desk. To be called now and then; each once an invitation. Answers how many.
 */
export function chaseInvitations(db: Database, occasion: ChaseOccasion): number {
  const today = dateInChina(occasion.now);
  const due = Object.values(stages).some((stage) => silent(db, stage, today, 1).length > 0);
  if (!due) return 0;
  return write(db, (tx) => {
    const at = occasion.now.toISOString();
    let told = 0;
    for (const stage of Object.values(stages)) {
      const rows = silent(tx, stage, today, atOnce);
      const ids = rows.map(({ invitation }) => invitation.id);
      if (ids.length > 0)
        tx.update(needInvitations)
          .set({ [stage.told]: at })
          .where(inArray(needInvitations.id, ids))
          .run();
      stage.tell(tx, rows, occasion);
      told += rows.length;
    }
    return told;
  });
}

interface Silent {
  readonly invitation: Invitation;
  readonly need: Need;
}

interface Stage {
  readonly after: 'chase' | 'giveUp' | 'desk';
  readonly told: 'chasedAt' | 'givenUpAt' | 'escalatedAt';
  readonly tell: (tx: Transaction, rows: readonly Silent[], occasion: ChaseOccasion) => void;
}

const stages = {
  chase: { after: 'chase', told: 'chasedAt', tell: remindInvited },
  giveUp: { after: 'giveUp', told: 'givenUpAt', tell: tellPosters },
  desk: { after: 'desk', told: 'escalatedAt', tell: tellDesks },
} as const satisfies Record<string, Stage>;

/** Invitations that wait, of needs that stand, whose silence reached a stage and of which nothing was said yet. */
function silent(db: Database | Transaction, { after, told }: Stage, today: string, limit: number): Silent[] {
  return db
    .select({ invitation: needInvitations, need: needs })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .where(
      and(
        eq(needInvitations.state, 'waiting'),
        lte(needInvitations.invitedOn, sentBy(after, today)),
        isNull(needInvitations[told]),
        eq(needs.state, 'open'),
        gte(needs.validUntil, today),
        // No desk reads a sealed need: its silence ends as given up.
        after === 'desk' ? ne(needs.readers, 'sealed') : sql`1`,
      ),
    )
    .orderBy(needInvitations.id)
    .limit(limit)
    .all();
}

function remindInvited(tx: Transaction, rows: readonly Silent[], occasion: ChaseOccasion): void {
  for (const { invitation, need } of rows)
    mailToParty(tx, partyOf(invitation)!, need, needMails.invitationChased, occasion, (language) => [
      `${occasion.origin}${paths(language).needInvitation(invitation.key)}`,
    ]);
}

/** One mail a need, however many are silent. */
function tellPosters(tx: Transaction, rows: readonly Silent[], occasion: ChaseOccasion): void {
  for (const ofNeed of group(rows, ({ need }) => need.id).values()) {
    const { need } = ofNeed[0]!;
    mailToPoster(tx, need, needMails.invitationsGivenUp, occasion, (language) => [
      String(ofNeed.length),
      `${occasion.origin}${paths(language).needMatches(need.key)}`,
    ]);
  }
}

/** One mail a desk. */
function tellDesks(tx: Transaction, rows: readonly Silent[], occasion: ChaseOccasion): void {
  for (const [region, ofDesk] of group(rows, ({ need }) => officeRegion(tx, need)))
    for (const id of officialsOf(tx, region ?? ''))
      mailToPerson(tx, id, needMails.invitationsEscalated, occasion, (language) => [
        String(ofDesk.length),
        `${occasion.origin}${paths(language).deskNeeds()}`,
      ]);
}
