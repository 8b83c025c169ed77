import { interestDays } from './interest-state';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, interestDeliveries, talentInterests } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToPerson, mailToAuthor } from '../alliance/alliance-mail.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { interestMessages } from './messages';
import { interestMails } from './mails';

export type JudgeRefusal = PermissionRefusal | 'interest-unknown' | 'reason-needed';

/** Stops a message (and keeps its firm from writing for a while), or finds no fault with it. */
export function judgeInterest(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: 'stop' | 'dismiss'; reason: string },
  occasion: Occasion,
): Outcome<null, JudgeRefusal> {
  return write(db, (tx): Outcome<null, JudgeRefusal> => {
    const found = interestWithFirm(tx, input.id);
    const unseen = refuse('interest-unknown', { value: String(input.id) });
    if (!found) return unseen;
    const { interest, company } = found;
    const thing = { companyId: company.id, regionCode: company.regionCode };
    const named = { type: 'company', id: company.id };
    const allowed = authoriseIn(tx, actor, 'talent-interest.stop', thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    if (input.move === 'stop' && stopInterest(tx, interest.id, actor!.accountId, reason, occasion.now))
      tellOfStop(tx, interest, company.nameZh, reason, occasion);
    tellReporters(tx, interest.id, company.nameZh, input.move, reason, occasion);
    tx.update(interestDeliveries).set({ reportedAt: null }).where(eq(interestDeliveries.interestId, input.id)).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: `talent-interest.${input.move}`,
        thing: named,
        after: { interestId: input.id },
        reason,
      },
      occasion,
    );
    return ok(null);
  });
}

function interestWithFirm(tx: Transaction, id: number) {
  return tx
    .select({ interest: talentInterests, company: companies })
    .from(talentInterests)
    .innerJoin(companies, eq(companies.id, talentInterests.companyId))
    .where(eq(talentInterests.id, id))
    .get();
}

/** False when the desk stopped it before. */
function stopInterest(tx: Transaction, id: number, decidedBy: number, reason: string, now: Date): boolean {
  const stopped = { endedAt: now.toISOString(), endedBy: 'desk', decidedBy, reason } as const;
  const open = and(eq(talentInterests.id, id), isNull(talentInterests.decidedBy));
  return tx.update(talentInterests).set(stopped).where(open).run().changes === 1;
}

/** Tells those whose report waited what became of it, and why. */
function tellReporters(
  tx: Transaction,
  interestId: number,
  company: string,
  move: 'stop' | 'dismiss',
  reason: string,
  occasion: Occasion,
): void {
  const reporters = tx
    .select({ accountId: interestDeliveries.accountId })
    .from(interestDeliveries)
    .where(and(eq(interestDeliveries.interestId, interestId), isNotNull(interestDeliveries.reportedAt)))
    .all();
  for (const { accountId } of reporters)
    mailToPerson(tx, accountId, interestMails.talentReportAnswered, occasion, (language) => [
      company,
      interestMessages[language].desk.outcome[move],
      reason,
    ]);
}

/** Tells the firm why its message was stopped, and those who answered it that what they showed can be taken back. */
function tellOfStop(
  tx: Transaction,
  interest: typeof talentInterests.$inferSelect,
  company: string,
  reason: string,
  occasion: Occasion,
): void {
  mailToAuthor(tx, interest, interestMails.talentStopped, occasion, () => [company, reason, String(interestDays)]);
  const answered = tx
    .select({ id: interestDeliveries.id, accountId: interestDeliveries.accountId })
    .from(interestDeliveries)
    .where(and(eq(interestDeliveries.interestId, interest.id), eq(interestDeliveries.state, 'answered')))
    .all();
  for (const { id, accountId } of answered)
    mailToPerson(tx, accountId, interestMails.talentAnsweredStopped, occasion, (language) => [
      company,
      `${occasion.origin}${paths(language).talentMessage(id)}`,
    ]);
}
