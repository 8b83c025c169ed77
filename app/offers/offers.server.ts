import { and, eq, isNull, lte, gte, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { chains, offers, regions, segments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToFirm } from '../alliance/alliance-mail.server';
import { peopleOf } from '../alliance/firm-people.server';
import { announceCompany, searchedFirm } from '../alliance/saved-searches/saved-searches.server';
import { dateInChina, dayAfter } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { lastDayRefusal, offerLimit, offerTerm, usualLastDay, type OfferForm } from './offer-form';
import { afterOfferMove, offerMoves, offerStateOn, type OfferMove, type OfferState } from './offer-state';

export type Offer = typeof offers.$inferSelect;

export type SaveOfferRefusal =
  | PermissionRefusal
  | 'offer-unknown'
  | 'segment-unknown'
  | 'region-unknown'
  | 'offer-day'
  | 'too-many'
  | 'offer-withdrawn';

/** Keeps what a firm says of an offer: a new one as a draft, a published one at once for all to see; with `publish` it is published too. */
export function saveOffer(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; id: number | null; form: OfferForm; publish: boolean },
  occasion: Occasion,
): Outcome<{ id: number; state: OfferState }, SaveOfferRefusal> {
  const { companyId, id, publish } = input;
  return write(db, (tx): Outcome<{ id: number; state: OfferState }, SaveOfferRefusal> => {
    const allowed = authoriseIn(tx, actor, 'offer.keep', { companyId }, { type: 'company', id: companyId }, occasion);
    if (!allowed.ok) return allowed;
    const by = { accountId: actor!.accountId, role: allowed.value };
    const before =
      id === null
        ? null
        : (tx
            .select()
            .from(offers)
            .where(and(eq(offers.id, id), eq(offers.companyId, companyId)))
            .get() ?? null);
    if (id !== null && before === null) return refuse('offer-unknown', { value: String(id) });
    if (before?.state === 'withdrawn') return refuse('offer-withdrawn', { state: before.state });
    const said = offerValues(tx, input.form, dateInChina(occasion.now));
    if (!said.ok) return said;
    const at = occasion.now.toISOString();
    if (before === null && heldOffers(tx, companyId) >= offerLimit)
      return refuse('too-many', { allowed: [String(offerLimit)] });
    const firm = searchedFirm(tx, companyId, occasion.now);
    const offer = before
      ? tx
          .update(offers)
          .set({
            ...said.value,
            remindedAt: said.value.validUntil === before.validUntil ? before.remindedAt : null,
            updatedAt: at,
          })
          .where(eq(offers.id, before.id))
          .returning()
          .get()
      : tx
          .insert(offers)
          .values({ ...said.value, companyId, state: 'draft', createdAt: at, updatedAt: at })
          .returning()
          .get();
    recordEvent(
      tx,
      {
        actor: by,
        deed: before ? 'offer.edit' : 'offer.start',
        thing: { type: 'company', id: companyId },
        ...(before ? { before: { offerId: offer.id, ...changed(before, said.value) } } : {}),
        after: {
          offerId: offer.id,
          ...(before ? changed(said.value, before) : { state: 'draft', titleZh: offer.titleZh, kind: offer.kind }),
        },
      },
      occasion,
    );
    const published = publish && offer.state === 'draft' ? movedOffer(tx, offer, 'publish', by, occasion) : offer;
    announceCompany(tx, companyId, occasion, firm);
    return ok({ id: offer.id, state: offerStateOn(published, dateInChina(occasion.now)) });
  });
}

const heldOffers = (tx: Transaction, companyId: number): number =>
  tx
    .select({ count: sql<number>`count(*)` })
    .from(offers)
    .where(and(eq(offers.companyId, companyId), ne(offers.state, 'withdrawn')))
    .get()!.count;

/** The fields of `one` that are otherwise in `other`. */
function changed(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(one).flatMap(([field, value]) =>
      field in other &&
      other[field] !== value &&
      (value === null || typeof value === 'string') &&
      field !== 'updatedAt' &&
      field !== 'remindedAt'
        ? [[field, value]]
        : [],
    ),
  );
}

/** The form as a row holds it; refuses a scope, region or last day that cannot be. */
function offerValues(
  tx: Transaction,
  { scope, ...form }: OfferForm,
  today: string,
): Outcome<
  Pick<
    Offer,
    | 'kind'
    | 'chainId'
    | 'segmentId'
    | 'titleZh'
    | 'titleEn'
    | 'descriptionZh'
    | 'descriptionEn'
    | 'regionCode'
    | 'terms'
    | 'contact'
    | 'validUntil'
  >,
  'segment-unknown' | 'region-unknown' | 'offer-day'
> {
  const segment = tx
    .select({ id: segments.id, chainId: segments.chainId })
    .from(segments)
    .where(eq(segments.id, scope))
    .get();
  const chainId = segment?.chainId ?? tx.select({ id: chains.id }).from(chains).where(eq(chains.id, scope)).get()?.id;
  if (chainId === undefined) return refuse('segment-unknown', { field: 'scope', value: scope });
  if (
    form.regionCode !== null &&
    !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, form.regionCode)).get()
  )
    return refuse('region-unknown', { field: 'regionCode', value: form.regionCode });
  const day = lastDayRefusal(form.validUntil, today);
  return day ?? ok({ ...form, chainId, segmentId: segment?.id ?? null });
}

export type MoveOfferRefusal = PermissionRefusal | 'offer-unknown' | 'move-not-allowed' | 'offer-day';

/** Publishes, renews (by the usual ninety days from today), pauses, resumes or withdraws an offer. */
export function moveOffer(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: OfferMove },
  occasion: Occasion,
): Outcome<Offer, MoveOfferRefusal> {
  return write(db, (tx): Outcome<Offer, MoveOfferRefusal> => {
    const offer = tx.select().from(offers).where(eq(offers.id, input.id)).get();
    const unseen = refuse('offer-unknown', { value: String(input.id) });
    if (!offer) return unseen;
    // A draft is its firm's alone; everybody sees what was published.
    const allowed = authoriseIn(
      tx,
      actor,
      'offer.keep',
      { companyId: offer.companyId },
      { type: 'company', id: offer.companyId },
      occasion,
      offer.publishedAt === null ? unseen : undefined,
    );
    if (!allowed.ok) return allowed;
    const today = dateInChina(occasion.now);
    const state = offerStateOn(offer, today);
    if (afterOfferMove(state, input.move) === null)
      return refuse('move-not-allowed', { value: input.move, state, allowed: offerMoves(state) });
    const past = input.move === 'publish' ? lastDayRefusal(offer.validUntil, today) : null;
    if (past) return past;
    const firm = searchedFirm(tx, offer.companyId, occasion.now);
    const moved = movedOffer(tx, offer, input.move, { accountId: actor!.accountId, role: allowed.value }, occasion);
    announceCompany(tx, offer.companyId, occasion, firm);
    return ok(moved);
  });
}

function movedOffer(
  tx: Transaction,
  offer: Offer,
  move: OfferMove,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
): Offer {
  const today = dateInChina(occasion.now);
  const state = afterOfferMove(offerStateOn(offer, today), move)!;
  const at = occasion.now.toISOString();
  const validUntil = move === 'renew' ? usualLastDay(today) : offer.validUntil;
  const set = {
    state,
    validUntil,
    updatedAt: at,
    ...(move === 'renew' ? { remindedAt: null } : {}),
    ...(move === 'publish' ? { publishedAt: at } : {}),
  };
  const moved = tx
    .update(offers)
    .set(set)
    .where(and(eq(offers.id, offer.id), eq(offers.state, offer.state)))
    .returning()
    .get();
  if (!moved) throw new Error(`offer ${offer.id} was moved meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `offer.${move}`,
      thing: { type: 'company', id: offer.companyId },
      before: { offerId: offer.id, state: offer.state, validUntil: offer.validUntil },
      after: { offerId: offer.id, state, validUntil },
    },
    occasion,
  );
  return moved;
}

/** Pauses what a firm offers when nobody is left to answer for it: inside every command that may take its last person away. */
export function restOffersOfNobody(
  tx: Transaction,
  companyId: number,
  by: EventActor,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
): void {
  if (peopleOf(tx, companyId).length > 0) return;
  const standing = and(
    eq(offers.companyId, companyId),
    eq(offers.state, 'published'),
    gte(offers.validUntil, dateInChina(occasion.now)),
  );
  for (const offer of tx.select().from(offers).where(standing).all()) movedOffer(tx, offer, 'pause', by, occasion);
}

/** Tells firms once of each offer that lapses within a week; to be called now and then. Answers how many; only the mail depends on it. */
export function remindOfLapsing(
  db: Database,
  occasion: Pick<Occasion, 'now' | 'requestId' | 'keys' | 'origin'>,
): number {
  const today = dateInChina(occasion.now);
  const soon = and(
    eq(offers.state, 'published'),
    gte(offers.validUntil, today),
    lte(offers.validUntil, dayAfter(today, offerTerm.remindedBefore)),
    isNull(offers.remindedAt),
  );
  if (
    !db
      .select({ one: sql`1` })
      .from(offers)
      .where(soon)
      .limit(1)
      .get()
  )
    return 0;
  return write(db, (tx) => {
    const due = tx.update(offers).set({ remindedAt: occasion.now.toISOString() }).where(soon).returning().all();
    for (const offer of due)
      mailToFirm(tx, offer.companyId, 'offerLapses', occasion, (language) => [
        offer.titleZh,
        offer.validUntil,
        `${occasion.origin}${paths(language).offerState(offer.id)}`,
      ]);
    return due.length;
  });
}
