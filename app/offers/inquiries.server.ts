import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, offerInquiries, offers } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { mailToAccount, mailToFirm } from '../alliance/alliance-mail.server';
import { dateInChina } from '../calendar/working-days';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { inquiryMove, inquiryMoves, type InquiryMove, type InquiryState } from './inquiry-state';
import { stands } from './standing.server';

export type AskRefusal =
  PermissionRefusal | 'offer-unknown' | 'offer-not-standing' | 'contact-elsewhere' | 'inquiry-open';

/** Asks a firm about an offer that stands: its people get the question by mail, the asker's address stays with us. */
export function askAboutOffer(
  db: Database,
  actor: Actor | null,
  input: { offerId: number; text: string },
  occasion: Occasion,
): Outcome<{ id: number }, AskRefusal> {
  return write(db, (tx): Outcome<{ id: number }, AskRefusal> => {
    const found = tx
      .select({ offer: offers, company: companies })
      .from(offers)
      .innerJoin(companies, eq(companies.id, offers.companyId))
      .where(eq(offers.id, input.offerId))
      .get();
    if (!found || found.offer.state === 'draft') return refuse('offer-unknown', { value: String(input.offerId) });
    const { offer, company } = found;
    const allowed = authoriseIn(
      tx,
      actor,
      'offer.ask',
      { companyId: offer.companyId },
      { type: 'company', id: offer.companyId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (!stands(tx, offer, dateInChina(occasion.now))) return refuse('offer-not-standing', { state: offer.state });
    if (offer.contact !== null) return refuse('contact-elsewhere');
    const askerId = actor!.accountId;
    const open = and(
      eq(offerInquiries.offerId, offer.id),
      eq(offerInquiries.state, 'open'),
      eq(offerInquiries.askerId, askerId),
    );
    if (tx.select({ id: offerInquiries.id }).from(offerInquiries).where(open).get()) return refuse('inquiry-open');
    const { id } = tx
      .insert(offerInquiries)
      .values({ offerId: offer.id, askerId, text: input.text, state: 'open', askedAt: occasion.now.toISOString() })
      .returning({ id: offerInquiries.id })
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: askerId },
        deed: 'inquiry.send',
        thing: { type: 'inquiry', id },
        after: { offerId: offer.id, companyId: company.id },
      },
      occasion,
    );
    mailToFirm(tx, company.id, 'offerAsked', occasion, (language) => [
      offer.titleZh,
      input.text,
      `${occasion.origin}${paths(language).inquiry(id)}`,
    ]);
    return ok({ id });
  });
}

/** `askAboutOffer` as a form sends it: so many questions from one account. */
export function askThrottled(
  db: Database,
  actor: Actor,
  input: { offerId: number; text: string },
  occasion: Occasion,
): Outcome<{ id: number }, AskRefusal | ThrottleRefusal> {
  return (
    throttled(occasion, [['inquiry:account', String(actor.accountId)]]) ?? askAboutOffer(db, actor, input, occasion)
  );
}

export type InquiryRefusal = PermissionRefusal | 'inquiry-unknown' | 'move-not-allowed' | 'reply-needed';

/** The firm answers or declines, with words that are mailed to who asked; the asker may take the question back. */
export function moveInquiry(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: InquiryMove; reply: string },
  occasion: Occasion,
): Outcome<{ state: InquiryState }, InquiryRefusal> {
  return write(db, (tx): Outcome<{ state: InquiryState }, InquiryRefusal> => {
    const found = tx
      .select({ inquiry: offerInquiries, offer: offers })
      .from(offerInquiries)
      .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
      .where(eq(offerInquiries.id, input.id))
      .get();
    const unseen = refuse('inquiry-unknown', { value: String(input.id) });
    if (!found) return unseen;
    const { inquiry, offer } = found;
    const deed = input.move === 'withdraw' ? 'inquiry.withdraw' : 'inquiry.answer';
    const allowed = authoriseIn(
      tx,
      actor,
      deed,
      { ownerId: inquiry.askerId, companyId: offer.companyId },
      { type: 'inquiry', id: input.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const next = inquiryMove(inquiry.state, input.move);
    if (!next)
      return refuse('move-not-allowed', {
        value: input.move,
        state: inquiry.state,
        allowed: inquiryMoves(inquiry.state, input.move === 'withdraw' ? 'asker' : 'firm'),
      });
    const reply = input.reply.trim() || null;
    if (next.by === 'firm' && reply === null) return refuse('reply-needed', { field: 'reply', state: inquiry.state });
    const answer =
      next.by === 'firm' ? { reply, answeredAt: occasion.now.toISOString(), answeredBy: actor!.accountId } : {};
    const { changes } = tx
      .update(offerInquiries)
      .set({ state: next.to, ...answer })
      .where(and(eq(offerInquiries.id, inquiry.id), eq(offerInquiries.state, inquiry.state)))
      .run();
    if (changes !== 1) throw new Error(`inquiry ${inquiry.id} was moved meanwhile`);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: `inquiry.${input.move}`,
        thing: { type: 'inquiry', id: inquiry.id },
        before: { state: inquiry.state },
        after: { state: next.to },
      },
      occasion,
    );
    if (next.by === 'firm')
      mailToAccount(
        tx,
        inquiry.askerId,
        next.to === 'answered' ? 'offerAnswered' : 'offerDeclined',
        occasion,
        (language) => [offer.titleZh, reply!, `${occasion.origin}${paths(language).inquiry(inquiry.id)}`],
      );
    return ok({ state: next.to });
  });
}
