import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { chains, offers, regions, segments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { announceCompany, searchedFirm } from '../alliance/saved-searches/saved-searches.server';
import { delistedRefusal } from '../companies/delisted.server';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import type { OfferForm } from './offer-form';
import { lastDayRefusal, offerLimit } from './offer-term';
import { offerStateOn, type OfferState } from './offer-state';
import { announceOffer, offerFoundBefore } from './offer-searches.server';
import { movedOffer, type Offer } from './offers.server';

export type SaveOfferRefusal =
  | PermissionRefusal
  | 'offer-unknown'
  | 'segment-unknown'
  | 'region-unknown'
  | 'offer-day'
  | 'offer-changed'
  | 'too-many'
  | 'offer-withdrawn'
  | 'company-delisted';

/**
 * Keeps what a firm says of an offer: a new one as a draft, a published one at once for all to see; with `publish` it
 * is published too. `seen`: when it had last changed as its form showed it; what was changed since is not saved over
 * unseen.
 */
export function saveOffer(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; id: number | null; form: OfferForm; publish: boolean; seen?: string },
  occasion: Occasion,
): Outcome<{ id: number; state: OfferState }, SaveOfferRefusal> {
  const { companyId, id, publish } = input;
  return write(db, (tx): Outcome<{ id: number; state: OfferState }, SaveOfferRefusal> => {
    const allowed = authoriseIn(tx, actor, 'offer.keep', { companyId }, { type: 'company', id: companyId }, occasion);
    if (!allowed.ok) return allowed;
    const before = id === null ? null : heldOffer(tx, companyId, id);
    if (id !== null && before === null) return refuse('offer-unknown', { value: String(id) });
    const out = publish ? delistedRefusal(tx, companyId) : null;
    if (out) return out;
    if (before?.state === 'withdrawn') return refuse('offer-withdrawn', { state: before.state });
    if (before && input.seen && input.seen !== before.updatedAt)
      return refuse('offer-changed', { state: before.state });
    const said = offerValues(tx, input.form, dateInChina(occasion.now));
    if (!said.ok) return said;
    if (before === null && countHeld(tx, companyId) >= offerLimit)
      return refuse('too-many', { allowed: [String(offerLimit)] });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const firm = searchedFirm(tx, companyId, occasion.now);
    const found = offerFoundBefore(db, tx, id, occasion);
    const offer = before
      ? changeOffer(tx, before, said.value, by, occasion)
      : startOffer(tx, companyId, said.value, by, occasion);
    const published = publish && offer.state === 'draft' ? movedOffer(tx, offer, 'publish', by, occasion) : offer;
    announceCompany(tx, companyId, occasion, firm);
    announceOffer(db, tx, offer.id, found, occasion);
    return ok({ id: offer.id, state: offerStateOn(published, dateInChina(occasion.now)) });
  });
}

function heldOffer(tx: Transaction, companyId: number, id: number): Offer | null {
  const own = and(eq(offers.id, id), eq(offers.companyId, companyId));
  return tx.select().from(offers).where(own).get() ?? null;
}

const countHeld = (tx: Transaction, companyId: number): number =>
  tx
    .select({ count: sql<number>`count(*)` })
    .from(offers)
    .where(and(eq(offers.companyId, companyId), ne(offers.state, 'withdrawn')))
    .get()!.count;

function startOffer(tx: Transaction, companyId: number, said: OfferValues, by: EventActor, occasion: Occasion): Offer {
  const at = occasion.now.toISOString();
  const offer = tx
    .insert(offers)
    .values({ ...said, companyId, state: 'draft', createdAt: at, updatedAt: at })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'offer.start',
      thing: { type: 'company', id: companyId },
      after: { offerId: offer.id, state: 'draft', titleZh: offer.titleZh, kind: offer.kind },
    },
    occasion,
  );
  return offer;
}

/** Another last day is reminded of anew. */
function changeOffer(tx: Transaction, before: Offer, said: OfferValues, by: EventActor, occasion: Occasion): Offer {
  const remindedAt = said.validUntil === before.validUntil ? before.remindedAt : null;
  const offer = tx
    .update(offers)
    .set({ ...said, remindedAt, updatedAt: occasion.now.toISOString() })
    .where(eq(offers.id, before.id))
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'offer.edit',
      thing: { type: 'company', id: before.companyId },
      before: { offerId: offer.id, ...changed(before, said) },
      after: { offerId: offer.id, ...changed(said, before) },
    },
    occasion,
  );
  return offer;
}

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

type OfferValues = Omit<OfferForm, 'scope'> & Pick<Offer, 'chainId' | 'segmentId'>;

/** The form as a row holds it; refuses a scope, region or last day that cannot be. */
function offerValues(
  tx: Transaction,
  { scope, ...form }: OfferForm,
  today: string,
): Outcome<OfferValues, 'segment-unknown' | 'region-unknown' | 'offer-day'> {
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
