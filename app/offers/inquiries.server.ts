import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, offerInquiries, offers } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { mailToPerson, mailToFirm } from '../alliance/alliance-mail.server';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { inquiryMove, inquiryMoves, type InquiryMove, type InquiryState } from './inquiry-state';
import { stands } from './standing.server';
import { offerMails } from './mails';

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
    const found = offerWithFirm(tx, input.offerId);
    if (!found || found.offer.state === 'draft') return refuse('offer-unknown', { value: String(input.offerId) });
    const { offer, company } = found;
    const named = { type: 'company', id: company.id };
    const allowed = authoriseIn(tx, actor, 'offer.ask', { companyId: company.id }, named, occasion);
    if (!allowed.ok) return allowed;
    if (!stands(tx, offer, dateInChina(occasion.now))) return refuse('offer-not-standing', { state: offer.state });
    if (offer.contact !== null) return refuse('contact-elsewhere');
    const askerId = actor!.accountId;
    if (waits(tx, offer.id, askerId)) return refuse('inquiry-open');
    const id = keepInquiry(tx, offer, { askerId, text: input.text }, occasion);
    mailToFirm(tx, company.id, offerMails.offerAsked, occasion, (language) => [
      offer.titleZh,
      input.text,
      `${occasion.origin}${paths(language).inquiry(id)}`,
    ]);
    return ok({ id });
  });
}

function offerWithFirm(tx: Transaction, id: number) {
  return tx
    .select({ offer: offers, company: companies })
    .from(offers)
    .innerJoin(companies, eq(companies.id, offers.companyId))
    .where(eq(offers.id, id))
    .get();
}

/** Whether a question of the asker about the offer waits for an answer. */
function waits(tx: Transaction, offerId: number, askerId: number): boolean {
  const open = and(
    eq(offerInquiries.offerId, offerId),
    eq(offerInquiries.state, 'open'),
    eq(offerInquiries.askerId, askerId),
  );
  return tx.select({ id: offerInquiries.id }).from(offerInquiries).where(open).get() !== undefined;
}

function keepInquiry(
  tx: Transaction,
  { id: offerId, companyId }: typeof offers.$inferSelect,
  { askerId, text }: { askerId: number; text: string },
  occasion: Occasion,
): number {
  const { id } = tx
    .insert(offerInquiries)
    .values({ offerId, askerId, text, state: 'open', askedAt: occasion.now.toISOString() })
    .returning({ id: offerInquiries.id })
    .get();
  recordEvent(
    tx,
    {
      actor: { accountId: askerId },
      deed: 'inquiry.send',
      thing: { type: 'inquiry', id },
      after: { offerId, companyId },
    },
    occasion,
  );
  return id;
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

type Inquiry = typeof offerInquiries.$inferSelect;

export type InquiryRefusal = PermissionRefusal | 'inquiry-unknown' | 'move-not-allowed' | 'reply-needed';

/** The firm answers or declines, with words that are mailed to who asked; the asker may take the question back. */
export function moveInquiry(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: InquiryMove; reply: string },
  occasion: Occasion,
): Outcome<{ state: InquiryState }, InquiryRefusal> {
  return write(db, (tx): Outcome<{ state: InquiryState }, InquiryRefusal> => {
    const found = inquiryWithOffer(tx, input.id);
    const unseen = refuse('inquiry-unknown', { value: String(input.id) });
    if (!found) return unseen;
    const { inquiry, offer } = found;
    const deed = input.move === 'withdraw' ? 'inquiry.withdraw' : 'inquiry.answer';
    const named = { type: 'inquiry', id: inquiry.id };
    const thing = { ownerId: inquiry.askerId, companyId: offer.companyId };
    const allowed = authoriseIn(tx, actor, deed, thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const { state } = inquiry;
    const next = inquiryMove(state, input.move);
    const side = input.move === 'withdraw' ? 'asker' : 'firm';
    if (!next) return refuse('move-not-allowed', { value: input.move, state, allowed: inquiryMoves(state, side) });
    const reply = input.reply.trim() || null;
    if (next.by === 'firm' && reply === null) return refuse('reply-needed', { field: 'reply', state });
    const answer =
      next.by === 'firm' ? { reply, answeredAt: occasion.now.toISOString(), answeredBy: actor!.accountId } : {};
    const by = { accountId: actor!.accountId, role: allowed.value };
    writeMove(tx, inquiry, { move: input.move, set: { state: next.to, ...answer } }, by, occasion);
    if (next.by === 'firm') {
      const mail = next.to === 'answered' ? offerMails.offerAnswered : offerMails.offerDeclined;
      mailToPerson(tx, inquiry.askerId, mail, occasion, (language) => [
        offer.titleZh,
        reply!,
        `${occasion.origin}${paths(language).inquiry(inquiry.id)}`,
      ]);
    }
    return ok({ state: next.to });
  });
}

function inquiryWithOffer(tx: Transaction, id: number) {
  return tx
    .select({ inquiry: offerInquiries, offer: offers })
    .from(offerInquiries)
    .innerJoin(offers, eq(offers.id, offerInquiries.offerId))
    .where(eq(offerInquiries.id, id))
    .get();
}

/** Writes a move its state allows, and its row of history. */
function writeMove(
  tx: Transaction,
  inquiry: Inquiry,
  { move, set }: { move: InquiryMove; set: Pick<Inquiry, 'state'> & Partial<Inquiry> },
  by: EventActor,
  occasion: Occasion,
): void {
  const { changes } = tx
    .update(offerInquiries)
    .set(set)
    .where(and(eq(offerInquiries.id, inquiry.id), eq(offerInquiries.state, inquiry.state)))
    .run();
  if (changes !== 1) throw new Error(`inquiry ${inquiry.id} was moved meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `inquiry.${move}`,
      thing: { type: 'inquiry', id: inquiry.id },
      before: { state: inquiry.state },
      after: { state: set.state },
    },
    occasion,
  );
}
