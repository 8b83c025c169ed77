import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, interestDeliveries, interestMutes, talentInterests } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { mailToAuthor } from '../alliance/alliance-mail.server';
import { walletOf } from '../certificates/wallet/wallet.server';
import type { WalletLine } from '../certificates/wallet/wallet';
import { findTalent } from '../certification/talent/talent.server';
import { recordEvent } from '../events/record.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';

import type { HolderMessage, SharedAnswer } from './interest';
import { deliveryMoves, interestStanding, type DeliveryMove } from './interest-state';
import { interestMails } from './mails';

function messageRows(db: Database | Transaction, accountId: number) {
  return db
    .select({
      delivery: interestDeliveries,
      interest: talentInterests,
      slug: companies.slug,
      nameZh: companies.nameZh,
      nameEn: companies.nameEn,
      mutedAt: interestMutes.mutedAt,
    })
    .from(interestDeliveries)
    .innerJoin(talentInterests, eq(talentInterests.id, interestDeliveries.interestId))
    .innerJoin(companies, eq(companies.id, talentInterests.companyId))
    .leftJoin(
      interestMutes,
      and(eq(interestMutes.accountId, interestDeliveries.accountId), eq(interestMutes.companyId, companies.id)),
    )
    .where(eq(interestDeliveries.accountId, accountId))
    .orderBy(desc(interestDeliveries.id));
}

/** A holder's messages from firms, the newest first. What can no longer be answered and never was is left out. */
export function holderMessages(db: Database, accountId: number, language: Language, now: Date): HolderMessage[] {
  return messageRows(db, accountId)
    .all()
    .map(({ delivery, interest, slug, nameZh, nameEn, mutedAt }): HolderMessage => ({
      id: delivery.id,
      state: delivery.state,
      standing: interestStanding(interest, now),
      company: { slug, name: localised(language, nameZh, nameEn) },
      work: interest.work,
      place: interest.place,
      contact: interest.contact ?? '',
      createdAt: interest.createdAt,
      expiresAt: interest.expiresAt,
      shared: delivery.shared,
      reported: delivery.report === null ? null : delivery.reportedAt === null ? 'answered' : 'waiting',
      muted: mutedAt !== null,
    }))
    .filter(({ state, standing }) => standing === 'open' || state === 'answered');
}

/** One of them; another's is unknown. */
export function holderMessage(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
  now: Date,
): Outcome<HolderMessage, 'message-unknown'> {
  const found = holderMessages(db, actor.accountId, language, now).find((message) => message.id === id);
  return found ? ok(found) : refuse('message-unknown', { value: String(id) });
}

/** Certificates one may show with an answer: those that stand. */
export function showable(db: Database, actor: Actor, language: Language, now: Date): WalletLine[] {
  return walletOf(db, actor, language, now).filter((line) => line.state === 'issued' && !line.expired);
}

/** Exactly what an answer would show: the name of one's record, one's address, the chosen certificates that stand. */
export function answerPreview(
  db: Database,
  actor: Actor,
  asked: { certificates: readonly string[]; note: string },
  language: Language,
  now: Date,
): SharedAnswer {
  const chosen = showable(db, actor, language, now).filter((line) => asked.certificates.includes(line.number));
  return {
    name: findTalent(db, actor.accountId)?.name ?? '',
    email: actor.email,
    note: asked.note,
    certificates: chosen.map(({ number, title, body, validUntil }) => ({ number, title, body, validUntil })),
  };
}

export type MessageRefusal = 'message-unknown' | 'message-state' | 'answer-changed';

/** Answers a firm with what the holder saw; refused when it would no longer be the same. */
export function answerMessage(
  db: Database,
  actor: Actor,
  at: { id: number; certificates: readonly string[]; note: string; seen: string },
  occasion: Occasion,
): Outcome<null, MessageRefusal> {
  const shared = answerPreview(db, actor, at, occasion.language, occasion.now);
  if (JSON.stringify(shared) !== at.seen) return refuse('answer-changed');
  const moved = moveMessage(db, actor, at.id, 'answer', shared, occasion);
  return moved.ok ? ok(null) : moved;
}

/** Declines a message, or takes an answer back. The firm is told of neither. */
export function endMessage(
  db: Database,
  actor: Actor,
  at: { id: number; move: 'decline' | 'withdraw' },
  occasion: Occasion,
): Outcome<null, MessageRefusal> {
  return moveMessage(db, actor, at.id, at.move, null, occasion);
}

function moveMessage(
  db: Database,
  actor: Actor,
  id: number,
  move: DeliveryMove,
  shared: SharedAnswer | null,
  occasion: Occasion,
): Outcome<null, 'message-unknown' | 'message-state'> {
  const { from, to } = deliveryMoves[move];
  const { accountId } = actor;
  return write(db, (tx): Outcome<null, 'message-unknown' | 'message-state'> => {
    const found = messageRows(tx, accountId)
      .all()
      .find(({ delivery }) => delivery.id === id);
    if (!found) return refuse('message-unknown', { value: String(id) });
    const open = move === 'withdraw' || interestStanding(found.interest, occasion.now) === 'open';
    if (!open) return refuse('message-state', { state: interestStanding(found.interest, occasion.now), allowed: [] });
    const changed = tx
      .update(interestDeliveries)
      .set({ state: to, shared, changedAt: occasion.now.toISOString() })
      .where(and(eq(interestDeliveries.id, id), eq(interestDeliveries.state, from[0])))
      .run().changes;
    if (changed !== 1) return refuse('message-state', { state: found.delivery.state, allowed: [...from] });
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: `talent-interest.${move}`,
        thing: { type: 'account', id: accountId },
        after: { interestId: found.interest.id, company: found.slug, certificates: shared?.certificates.length ?? 0 },
      },
      occasion,
    );
    if (move === 'answer') tellAuthor(tx, found, occasion);
    return ok(null);
  });
}

function tellAuthor(
  tx: Transaction,
  { interest, nameZh, slug }: { interest: typeof talentInterests.$inferSelect; nameZh: string; slug: string },
  occasion: Occasion,
): void {
  mailToAuthor(tx, interest, interestMails.talentAnswer, occasion, (language) => [
    nameZh,
    `${occasion.origin}${paths(language).companyInterests(slug)}`,
  ]);
}

/** Tells the desk of a message that should not have been sent; once. */
export function reportMessage(
  db: Database,
  actor: Actor,
  at: { id: number; report: string },
  occasion: Occasion,
): Outcome<null, MessageRefusal> {
  const { accountId } = actor;
  return write(db, (tx) => {
    const found = messageRows(tx, accountId)
      .all()
      .find(({ delivery }) => delivery.id === at.id);
    if (!found) return refuse('message-unknown', { value: String(at.id) });
    if (found.delivery.report !== null) return refuse('message-state', { state: found.delivery.state, allowed: [] });
    tx.update(interestDeliveries)
      .set({ report: at.report, reportedAt: occasion.now.toISOString() })
      .where(eq(interestDeliveries.id, at.id))
      .run();
    recordEvent(
      tx,
      {
        actor: { accountId },
        deed: 'talent-interest.report',
        thing: { type: 'account', id: accountId },
        after: { interestId: found.interest.id },
      },
      occasion,
    );
    return ok(null);
  });
}
