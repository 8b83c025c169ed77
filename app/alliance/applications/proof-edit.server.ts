import { timingSafeEqual } from 'node:crypto';
import { and, count, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationProofs, proofCodes } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { throttled, type ThrottleRefusal } from '../../accounts/sign-in/throttled.server';
import { refuse, type Outcome, type Refusal } from '../../outcome';
import { mac } from '../../secrets/keys.server';
import { newDigits } from '../../secrets/token.server';
import { mailToAddress } from '../alliance-mail.server';
import { allianceMails } from '../mails';
import { ownMailDomain } from '../mail-domain';
import { editApplication, type EditRefusal, type EditTarget } from './application-edit.server';
import { findApplication, type Application } from './application.server';
import { proofCodeMinutes, proofCodeTries, proofLimit } from './claim-proof';
import { recordedWebsite } from './claim-proof.server';
import { applicationReference } from './reference';

export type ProofRefusal = 'no-claim' | 'no-own-domain' | 'not-a-mailbox' | 'too-many' | ThrottleRefusal;
export type ProofCodeRefusal = 'code-wrong' | 'code-expired' | 'code-spent';

/**
 * Mails a code to a mailbox at the firm's own web domain on record; the domain is never typed. The code before is void.
 */
export function mailProofCode(
  db: Database,
  actor: Actor,
  target: EditTarget,
  mailbox: string,
  occasion: Occasion,
): Outcome<Application, EditRefusal | ProofRefusal> {
  if (!/^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?$/i.test(mailbox))
    return refuse('not-a-mailbox', { field: 'mailbox', value: mailbox });
  const companyId = findApplication(db, target.id)?.companyId ?? 0;
  const wait = throttled(occasion, [
    ['claim-code:account', String(actor.accountId)],
    ['claim-code:company', String(companyId)],
  ]);
  if (wait) return wait;
  return editApplication<ProofRefusal>(db, actor, target, 'proof', occasion, (tx, application) => {
    const domain = claimedDomain(tx, application);
    if (typeof domain !== 'string') return domain;
    const code = newDigits(occasion.random, 8);
    const fresh = { domain, attempts: 0, codeMac: codeMac(application.id, domain, code, occasion) };
    const expiresAt = new Date(occasion.now.getTime() + proofCodeMinutes * 60_000).toISOString();
    tx.delete(proofCodes).where(lte(proofCodes.expiresAt, occasion.now.toISOString())).run();
    tx.insert(proofCodes)
      .values({ applicationId: application.id, ...fresh, expiresAt })
      .onConflictDoUpdate({ target: proofCodes.applicationId, set: { ...fresh, expiresAt } })
      .run();
    const { language } = occasion;
    const words = [applicationReference(application), code, String(proofCodeMinutes)] as const;
    mailToAddress(tx, { email: `${mailbox}@${domain}`, language }, allianceMails.proofCode, occasion, ...words);
    return {};
  });
}

/** Takes the code read in that mailbox: the domain is proved then. A wrong one counts, and after five it is void. */
export function takeProofCode(
  db: Database,
  actor: Actor,
  target: EditTarget,
  typed: string,
  occasion: Occasion,
): Outcome<Application, EditRefusal | ProofRefusal | ProofCodeRefusal> {
  return editApplication<ProofRefusal | ProofCodeRefusal>(db, actor, target, 'proof', occasion, (tx, { id }) => {
    const fault = proofRoom(tx, id) ?? countedFault(tx, id, typed, occasion);
    if (fault) return fault;
    const { domain } = tx.select().from(proofCodes).where(eq(proofCodes.applicationId, id)).get()!;
    keepProof(tx, { applicationId: id, kind: 'domain', domain }, occasion.now);
    tx.delete(proofCodes).where(eq(proofCodes.applicationId, id)).run();
    return {};
  });
}

/** Takes a proof out; its file is left to the sweeper. */
export function removeProof(db: Database, actor: Actor, target: EditTarget, proofId: number, occasion: Occasion) {
  return editApplication<never>(db, actor, target, 'proof', occasion, (tx, { id }) => {
    tx.delete(applicationProofs)
      .where(and(eq(applicationProofs.applicationId, id), eq(applicationProofs.id, proofId)))
      .run();
    return {};
  });
}

/** Writes a proof down; a domain already proved stays as it is. */
export function keepProof(
  tx: Transaction,
  proof: Omit<typeof applicationProofs.$inferInsert, 'givenAt'>,
  now: Date,
): void {
  tx.insert(applicationProofs)
    .values({ ...proof, givenAt: now.toISOString() })
    .onConflictDoNothing()
    .run();
}

/** Why an application can hold no more proofs, or null. */
export function proofRoom(tx: Transaction, applicationId: number): Refusal<'too-many'> | null {
  const held = tx
    .select({ count: count() })
    .from(applicationProofs)
    .where(eq(applicationProofs.applicationId, applicationId))
    .get()!;
  return held.count < proofLimit ? null : refuse('too-many', { field: 'file', allowed: [String(proofLimit)] });
}

/** The firm's own domain, where this is a claim and the record has one. */
function claimedDomain(
  tx: Transaction,
  { kind, companyId }: Application,
): string | Refusal<'no-claim' | 'no-own-domain'> {
  if (kind !== 'claim') return refuse('no-claim', { value: kind });
  return ownMailDomain(recordedWebsite(tx, companyId!)) ?? refuse('no-own-domain', { field: 'mailbox' });
}

/** What is wrong with a typed code; the try is counted. Null when it is right. */
function countedFault(
  tx: Transaction,
  applicationId: number,
  typed: string,
  occasion: Occasion,
): Refusal<ProofCodeRefusal> | null {
  const own = eq(proofCodes.applicationId, applicationId);
  const pending = tx.select().from(proofCodes).where(own).get();
  if (!pending || pending.expiresAt <= occasion.now.toISOString()) return refuse('code-expired', { field: 'code' });
  if (pending.attempts >= proofCodeTries) return refuse('code-spent', { field: 'code' });
  const given = codeMac(applicationId, pending.domain, typed.normalize('NFKC').replace(/\D/g, ''), occasion);
  if (timingSafeEqual(Buffer.from(given), Buffer.from(pending.codeMac))) return null;
  tx.update(proofCodes)
    .set({ attempts: sql`${proofCodes.attempts} + 1` })
    .where(own)
    .run();
  const left = proofCodeTries - pending.attempts - 1;
  return left <= 0
    ? refuse('code-spent', { field: 'code' })
    : refuse('code-wrong', { field: 'code', value: String(left) });
}

const codeMac = (applicationId: number, domain: string, code: string, { keys }: Pick<Occasion, 'keys'>) =>
  mac(keys, 'codes', 'claim', String(applicationId), domain, code);
