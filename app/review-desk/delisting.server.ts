import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, delistings } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { tellSecondPeople } from '../accounts/second-person.server';
import { mailToFirm } from '../alliance/alliance-mail.server';
import {
  afterDelistingMove,
  movesOfDelisting,
  openDelistingStates,
  type DelistingMove,
  type DelistingState,
} from '../companies/delisting-state';
import { recordEvent, type EventActor } from '../events/record.server';
import { restOffers } from '../offers/offers.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { reviewMails } from './mails';

type Delisting = typeof delistings.$inferSelect;
type Company = typeof companies.$inferSelect;
export type DelistingRefusal =
  PermissionRefusal | 'company-unknown' | 'reason-needed' | 'delisting-open' | 'move-not-allowed';

/** The delisting of a firm that is proposed or in force. */
export function openDelisting(db: Database | Transaction, companyId: number): Delisting | undefined {
  const open = and(eq(delistings.companyId, companyId), inArray(delistings.state, [...openDelistingStates]));
  return db.select().from(delistings).where(open).get();
}

/** Proposes to take a firm out of the directory; the other reviewers of its region are told at once. */
export function proposeDelisting(
  db: Database,
  actor: Actor | null,
  input: { readonly companyId: number; readonly reason: string },
  occasion: Occasion,
): Outcome<{ state: DelistingState }, DelistingRefusal> {
  return write(db, (tx): Outcome<{ state: DelistingState }, DelistingRefusal> => {
    const found = firmFor(tx, actor, input.companyId, null, occasion);
    if (!found.ok) return found;
    const { company, by } = found.value;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    const open = openDelisting(tx, company.id);
    if (open) return refuse('delisting-open', { state: open.state });
    const proposed = { companyId: company.id, reason, state: 'proposed', proposedBy: by.accountId } as const;
    tx.insert(delistings)
      .values({ ...proposed, proposedAt: occasion.now.toISOString() })
      .run();
    noteMove(tx, company.id, 'company.propose-delisting', 'proposed', { by, reason }, occasion);
    const step = { step: 'delisting', role: 'reviewer', regionCode: company.regionCode } as const;
    const at = (language: Parameters<typeof paths>[0]) => paths(language).companyDelisting(company.slug);
    tellSecondPeople(tx, { ...step, proposedBy: by.accountId, at }, occasion);
    return ok({ state: 'proposed' });
  });
}

/** Carries a proposal out or declines it, as another reviewer; takes one's own back; or lists a firm again. */
export function decideDelisting(
  db: Database,
  actor: Actor | null,
  input: { readonly companyId: number; readonly move: DelistingMove; readonly reason: string },
  occasion: Occasion,
): Outcome<{ state: DelistingState }, DelistingRefusal> {
  const { move } = input;
  return write(db, (tx): Outcome<{ state: DelistingState }, DelistingRefusal> => {
    const delisting = openDelisting(tx, input.companyId);
    const second = move === 'confirm' || move === 'decline';
    const found = firmFor(tx, actor, input.companyId, second ? (delisting?.proposedBy ?? null) : null, occasion);
    if (!found.ok) return found;
    const { company, by } = found.value;
    const barred = moveRefusal(delisting, move, by.accountId, input.reason);
    if (barred) return barred;
    const state = afterDelistingMove(delisting!.state, move)!;
    const reason = input.reason.trim() || (move === 'confirm' ? delisting!.reason : null);
    settle(tx, delisting!, state, { by, reason: input.reason.trim() || null }, occasion);
    noteMove(tx, company.id, `company.${move}-delisting`, state, { by, reason }, occasion);
    if (state === 'delisted' || state === 'relisted') carryOut(tx, company, state, { by, reason: reason! }, occasion);
    return ok({ state });
  });
}

/** The firm, if the actor may delist it; who proposed it is not the second person. */
function firmFor(
  tx: Transaction,
  actor: Actor | null,
  companyId: number,
  proposedBy: number | null,
  occasion: Occasion,
): Outcome<{ company: Company; by: { accountId: number; role: string } }, PermissionRefusal | 'company-unknown'> {
  const company = tx.select().from(companies).where(eq(companies.id, companyId)).get();
  if (!company) return refuse('company-unknown', { value: String(companyId) });
  const thing = { companyId, regionCode: company.regionCode, proposedBy };
  const allowed = authoriseIn(tx, actor, 'company.delist', thing, { type: 'company', id: companyId }, occasion);
  return allowed.ok ? ok({ company, by: { accountId: actor!.accountId, role: allowed.value } }) : allowed;
}

/** Why a move cannot be made, or null. */
function moveRefusal(
  delisting: Delisting | undefined,
  move: DelistingMove,
  accountId: number,
  reason: string,
): Refusal<'move-not-allowed' | 'not-allowed' | 'reason-needed'> | null {
  const state = delisting?.state;
  if (!delisting || afterDelistingMove(delisting.state, move) === null)
    return refuse('move-not-allowed', { value: move, state, allowed: state ? movesOfDelisting(state) : [] });
  if (move === 'withdraw' && delisting.proposedBy !== accountId) return refuse('not-allowed');
  if ((move === 'decline' || move === 'relist') && reason.trim() === '')
    return refuse('reason-needed', { field: 'reason', state });
  return null;
}

interface Said {
  readonly by: EventActor & { readonly accountId: number };
  readonly reason: string | null;
}

function settle(
  tx: Transaction,
  { id, state: before }: Delisting,
  state: DelistingState,
  { by, reason }: Said,
  { now }: Occasion,
): void {
  const at = now.toISOString();
  const set =
    state === 'relisted'
      ? { relistedBy: by.accountId, relistedAt: at, relistReason: reason }
      : { decidedBy: by.accountId, decidedAt: at, decisionReason: reason };
  tx.update(delistings)
    .set({ state, ...set })
    .where(and(eq(delistings.id, id), eq(delistings.state, before)))
    .run();
}

function noteMove(
  tx: Transaction,
  companyId: number,
  deed: `company.${'propose' | DelistingMove}-delisting`,
  state: DelistingState,
  { by, reason }: Said,
  occasion: Occasion,
): void {
  const thing = { type: 'company', id: companyId };
  recordEvent(tx, { actor: by, deed, thing, after: { state }, ...(reason === null ? {} : { reason }) }, occasion);
}

/** Marks the firm, from which lists and figures follow (triggers), lets its offers rest, and tells its people. */
function carryOut(
  tx: Transaction,
  { id, slug, nameZh }: Company,
  state: 'delisted' | 'relisted',
  { by, reason }: Said & { readonly reason: string },
  occasion: Occasion,
): void {
  tx.update(companies)
    .set({ delistedAt: state === 'delisted' ? occasion.now.toISOString() : null })
    .where(eq(companies.id, id))
    .run();
  if (state === 'delisted') restOffers(tx, id, by, occasion);
  const mail = state === 'delisted' ? reviewMails.firmDelisted : reviewMails.firmRelisted;
  mailToFirm(tx, id, mail, occasion, (language) => [
    nameZh,
    reason,
    `${occasion.origin}${paths(language).company(slug)}`,
  ]);
}
