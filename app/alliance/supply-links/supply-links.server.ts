import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, roleGrants, segments, supplyLinks } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { companiesOf, type Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Occasion } from '../../accounts/occasion.server';
import { localised } from '../../i18n/messages';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { mailToFirm, mailToPerson } from '../alliance-mail.server';
import { supplyLinkMove, supplyLinkMoves, type SupplyLinkMove, type SupplyLinkState } from './supply-link-state';
import { supplyLinkMails } from './mails';

type SupplyLink = typeof supplyLinks.$inferSelect;

export interface SupplyLinkDeclaration {
  readonly companyId: number;
  /** What the other company is to this one. */
  readonly otherIs: 'supplier' | 'customer';
  readonly otherId: number;
  /** The supplier's segment. */
  readonly segmentId: string;
}

export type DeclareRefusal =
  PermissionRefusal | 'company-unknown' | 'segment-unknown' | 'same-company-link' | 'link-exists';

/** Declares a supplier or customer. If the other side declared the same before, both have now said it: confirmed. */
export function declareSupplyLink(
  db: Database,
  actor: Actor | null,
  declaration: SupplyLinkDeclaration,
  occasion: Occasion,
): Outcome<{ id: number; state: SupplyLinkState }, DeclareRefusal> {
  const { companyId, otherId, otherIs, segmentId } = declaration;
  return write(db, (tx): Outcome<{ id: number; state: SupplyLinkState }, DeclareRefusal> => {
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.profile', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    if (companyId === otherId) return refuse('same-company-link', { field: 'otherId' });
    if (!tx.select({ id: companies.id }).from(companies).where(eq(companies.id, otherId)).get())
      return refuse('company-unknown', { field: 'otherId', value: String(otherId) });
    if (!tx.select({ id: segments.id }).from(segments).where(eq(segments.id, segmentId)).get())
      return refuse('segment-unknown', { field: 'segmentId', value: segmentId });
    const declaredBy = otherIs === 'supplier' ? 'customer' : 'supplier';
    const [supplierId, customerId] = otherIs === 'supplier' ? [otherId, companyId] : [companyId, otherId];
    const ends = { supplierId, customerId, segmentId };
    const present = presentLink(tx, ends);
    const by = { accountId: actor!.accountId, role: allowed.value };
    if (present && present.declaredBy !== declaredBy && supplyLinkMove(present.state, 'confirm'))
      return ok(moved(tx, present, 'confirm', null, by, occasion));
    if (present) return refuse('link-exists', { state: present.state });
    const id = keepDeclared(tx, { ...ends, declaredBy }, by, occasion);
    tellOther(tx, companyId, otherId, segmentId, occasion);
    return ok({ id, state: 'declared' });
  });
}

type LinkEnds = Pick<SupplyLink, 'supplierId' | 'customerId' | 'segmentId'>;

/** The link between two companies in a segment, unless it was withdrawn. */
function presentLink(tx: Transaction, { supplierId, customerId, segmentId }: LinkEnds): SupplyLink | undefined {
  const same = and(
    eq(supplyLinks.supplierId, supplierId),
    eq(supplyLinks.customerId, customerId),
    eq(supplyLinks.segmentId, segmentId),
    ne(supplyLinks.state, 'withdrawn'),
  );
  return tx.select().from(supplyLinks).where(same).get();
}

/**
 * Declares a link in its supplier's name inside another command, and tells the customer, who confirms it or not. A link
 * that was not withdrawn is left as it is.
 */
export function proposeSupplyLink(
  tx: Transaction,
  ends: LinkEnds,
  by: { accountId: number; role?: string | null },
  occasion: Occasion,
): void {
  if (ends.supplierId === ends.customerId || presentLink(tx, ends)) return;
  keepDeclared(tx, { ...ends, declaredBy: 'supplier' }, by, occasion);
  tellOther(tx, ends.supplierId, ends.customerId, ends.segmentId, occasion);
}

function keepDeclared(
  tx: Transaction,
  { declaredBy, ...ends }: LinkEnds & Pick<SupplyLink, 'declaredBy'>,
  by: { accountId: number; role?: string | null },
  occasion: Occasion,
): number {
  const { id } = tx
    .insert(supplyLinks)
    .values({ ...ends, declaredBy, state: 'declared', declaredAt: occasion.now.toISOString() })
    .returning({ id: supplyLinks.id })
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'supply-link.declare',
      thing: { type: 'supply-link', id },
      after: { ...ends, state: 'declared' },
    },
    occasion,
  );
  return id;
}

export type AnswerRefusal = PermissionRefusal | 'link-unknown' | 'move-not-allowed' | 'reason-needed';

/** Confirms, disputes (with a reason) or ignores a link the other side declared, or withdraws one's own. */
export function answerSupplyLink(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: SupplyLinkMove; reason?: string | null },
  occasion: Occasion,
): Outcome<{ id: number; state: SupplyLinkState }, AnswerRefusal> {
  return write(db, (tx): Outcome<{ id: number; state: SupplyLinkState }, AnswerRefusal> => {
    const link = tx.select().from(supplyLinks).where(eq(supplyLinks.id, input.id)).get();
    const unseen = refuse('link-unknown', { value: String(input.id) });
    if (!link) return unseen;
    const [declarer, other] =
      link.declaredBy === 'supplier' ? [link.supplierId, link.customerId] : [link.customerId, link.supplierId];
    const own = actor ? companiesOf(actor) : [];
    const acting = input.move === 'withdraw' ? declarer : other;
    const allowed = authoriseIn(
      tx,
      actor,
      'company.profile',
      { companyId: acting },
      { type: 'supply-link', id: link.id },
      occasion,
      own.includes(declarer) || own.includes(other) ? undefined : unseen,
    );
    if (!allowed.ok) return allowed;
    const side = acting === declarer ? 'declarer' : 'other';
    if (!supplyLinkMove(link.state, input.move))
      return refuse('move-not-allowed', {
        value: input.move,
        state: link.state,
        allowed: supplyLinkMoves(link.state, own.includes(declarer) && !own.includes(other) ? 'declarer' : side),
      });
    const reason = input.reason?.trim() || null;
    if (input.move === 'dispute' && reason === null)
      return refuse('reason-needed', { field: 'reason', state: link.state });
    tellDeclarer(tx, link.id, { declarer, other }, { move: input.move, reason: reason ?? '' }, occasion);
    return ok(moved(tx, link, input.move, reason, { accountId: actor!.accountId, role: allowed.value }, occasion));
  });
}

/** Tells the side that declared a link that the other confirmed or disputed it; of what is ignored it hears nothing. */
function tellDeclarer(
  tx: Transaction,
  linkId: number,
  { declarer, other }: { readonly declarer: number; readonly other: number },
  { move, reason }: { readonly move: SupplyLinkMove; readonly reason: string },
  occasion: Occasion,
): void {
  if (move !== 'confirm' && move !== 'dispute') return;
  const mail = move === 'confirm' ? supplyLinkMails.linkConfirmed : supplyLinkMails.linkDisputed;
  const company = tx.select().from(companies).where(eq(companies.id, other)).get()!;
  mailToFirm(tx, declarer, mail, occasion, (language) => [
    localised(language, company.shortName ?? company.nameZh, company.nameEn),
    `${occasion.origin}${paths(language).supplyLink(linkId)}`,
    reason,
  ]);
}

function moved(
  tx: Transaction,
  link: SupplyLink,
  name: SupplyLinkMove,
  reason: string | null,
  by: { accountId: number; role: string },
  occasion: Occasion,
): { id: number; state: SupplyLinkState } {
  const state = supplyLinkMove(link.state, name)!.to;
  tx.update(supplyLinks)
    .set({ state, reason, answeredAt: occasion.now.toISOString() })
    .where(and(eq(supplyLinks.id, link.id), eq(supplyLinks.state, link.state)))
    .run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: `supply-link.${name}`,
      thing: { type: 'supply-link', id: link.id },
      before: { state: link.state },
      after: { state },
      ...(reason === null ? {} : { reason }),
    },
    occasion,
  );
  return { id: link.id, state };
}

function tellOther(tx: Transaction, companyId: number, otherId: number, segmentId: string, occasion: Occasion): void {
  const company = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  const other = tx.select({ slug: companies.slug }).from(companies).where(eq(companies.id, otherId)).get()!;
  const segment = tx
    .select({ nameZh: segments.nameZh, nameEn: segments.nameEn })
    .from(segments)
    .where(eq(segments.id, segmentId))
    .get()!;
  const people = tx
    .select({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(eq(roleGrants.companyId, otherId))
    .all();
  for (const { accountId } of people)
    mailToPerson(tx, accountId, supplyLinkMails.linkDeclared, occasion, (language) => [
      company.nameZh,
      localised(language, segment.nameZh, segment.nameEn),
      `${occasion.origin}${paths(language).companyLinks(other.slug)}`,
    ]);
}
