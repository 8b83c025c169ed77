import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateRequests, certificates } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { homeRegionCode } from '../../region/home-region.server';
import { mailToHolder } from '../certificate-mail.server';
import { findCertificate, type Certificate } from '../certificate.server';
import { replaceable, replaceIn, type ReplacementRefusal } from './replacement.server';
import { findCertificateRequest, type CertificateRequest } from './request-queue.server';
import { requestMoves, type RequestKind } from './request-state';

type RequestRefusal = PermissionRefusal | ReplacementRefusal | 'request-unknown' | 'request-state' | 'request-open';

/**
 * A holder asks for a certificate in the place of one of their own: a renewal when the scheme's window is open and its
 * training done, or another name with the reason. One request at a time; another's certificate is unknown.
 */
export function askForReplacement(
  db: Database,
  actor: Actor | null,
  input: { number: string; kind: RequestKind; name: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<CertificateRequest, RequestRefusal> {
  if (!actor) return refuse('sign-in-needed');
  return write(db, (tx) => {
    const certificate = tx
      .select()
      .from(certificates)
      .where(and(eq(certificates.number, input.number), eq(certificates.accountId, actor.accountId)))
      .get();
    if (!certificate || certificate.credential === null) return refuse('certificate-unknown', { value: input.number });
    if (openRequestFor(tx, certificate.id)) return refuse('request-open');
    const may = replaceable(tx, certificate, input, occasion);
    if (!may.ok) return may;
    const reason = input.reason.trim();
    if (input.kind !== 'renewal' && reason === '') return refuse('reason-needed', { field: 'reason' });
    const name = input.kind === 'renewal' ? null : may.value;
    return ok(addRequest(tx, certificate, { kind: input.kind, name, reason }, occasion));
  });
}

function openRequestFor(tx: Transaction, certificateId: number) {
  return tx
    .select({ id: certificateRequests.id })
    .from(certificateRequests)
    .where(and(eq(certificateRequests.certificateId, certificateId), eq(certificateRequests.state, 'open')))
    .get();
}

function addRequest(
  tx: Transaction,
  { id, number, accountId }: Certificate,
  asked: Pick<CertificateRequest, 'kind' | 'name' | 'reason'>,
  occasion: CertificationOccasion,
): CertificateRequest {
  const added = tx
    .insert(certificateRequests)
    .values({ certificateId: id, accountId, ...asked, state: 'open', createdAt: occasion.now.toISOString() })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'certificate-request.send',
      thing: { type: 'certificate', id: number },
      after: { requestId: added.id, kind: added.kind, name: added.name },
    },
    occasion,
  );
  return added;
}

/** Takes one's own open request back. */
export function withdrawRequest(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<CertificateRequest, RequestRefusal> {
  if (!actor) return refuse('sign-in-needed');
  return write(db, (tx) => {
    const request = findCertificateRequest(tx, id);
    if (!request || request.accountId !== actor.accountId) return refuse('request-unknown', { value: String(id) });
    if (request.state !== 'open')
      return refuse('request-state', { state: request.state, allowed: requestMoves(request.state) });
    return ok(
      decided(
        tx,
        request,
        'withdrawn',
        { by: { accountId: actor.accountId }, answer: null, replacementId: null },
        occasion,
      ),
    );
  });
}

/**
 * Decides about a holder's request, with an answer they are mailed: accepting proposes the new certificate, which a
 * second person issues; refusing changes nothing. Whether the rules allow it is asked again.
 */
export function decideRequest(
  db: Database,
  actor: Actor | null,
  input: { id: number; decision: 'accept' | 'refuse'; answer: string },
  occasion: CertificationOccasion,
): Outcome<CertificateRequest, RequestRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const request = findCertificateRequest(tx, input.id);
    if (!request) return refuse('request-unknown', { value: String(input.id) });
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.propose',
      { ownerId: request.accountId, regionCode: home },
      { type: 'account', id: request.accountId },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (request.state !== 'open')
      return refuse('request-state', { state: request.state, allowed: requestMoves(request.state) });
    const answer = input.answer.trim();
    if (answer === '') return refuse('reason-needed', { field: 'answer' });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const { certificateId, kind, name } = request;
    const wanted = { certificateId, kind, reason: answer, ...(name === null ? {} : { name }) };
    const proposed = input.decision === 'accept' ? replaceIn(tx, actor, wanted, home, occasion) : null;
    if (proposed && !proposed.ok) return proposed;
    const done = decided(
      tx,
      request,
      proposed ? 'accepted' : 'refused',
      { by, answer, replacementId: proposed?.value.id ?? null },
      occasion,
    );
    tellAsker(tx, done, occasion);
    return ok(done);
  });
}

function tellAsker(
  tx: Transaction,
  { certificateId, accountId, state, answer }: CertificateRequest,
  occasion: CertificationOccasion,
): void {
  const { number } = findCertificate(tx, certificateId)!;
  mailToHolder(tx, accountId, state === 'accepted' ? 'requestAccepted' : 'requestRefused', occasion, (language) => [
    number,
    answer!,
    `${occasion.origin}${paths(language).certificateChanges(number)}`,
  ]);
}

const deeds = { accepted: 'accept', refused: 'refuse', withdrawn: 'withdraw' } as const;

function decided(
  tx: Transaction,
  request: CertificateRequest,
  state: keyof typeof deeds,
  {
    by,
    answer,
    replacementId,
  }: { by: { accountId: number; role?: string }; answer: string | null; replacementId: number | null },
  occasion: CertificationOccasion,
): CertificateRequest {
  const set = {
    state,
    answer,
    replacementId,
    decidedBy: state === 'withdrawn' ? null : by.accountId,
    decidedAt: occasion.now.toISOString(),
  };
  const moved = tx
    .update(certificateRequests)
    .set(set)
    .where(and(eq(certificateRequests.id, request.id), eq(certificateRequests.state, 'open')))
    .returning()
    .get();
  if (!moved) throw new Error(`request ${request.id} is no longer open`);
  const { number } = findCertificate(tx, request.certificateId)!;
  recordEvent(
    tx,
    {
      actor: by,
      deed: `certificate-request.${deeds[state]}`,
      thing: { type: 'certificate', id: number },
      before: { requestId: request.id, state: 'open' },
      after: { requestId: request.id, state },
      ...(answer ? { reason: answer } : {}),
    },
    occasion,
  );
  return moved;
}
