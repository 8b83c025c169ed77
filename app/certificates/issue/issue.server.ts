import { and, count, eq, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificates, examSeats, issuerKeys } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Judged } from '../../accounts/permissions/actor';
import { dateInChina } from '../../calendar/working-days';
import {
  findCertificationApplication,
  moveCertificationApplication,
} from '../../certification/applications/application.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { presentSigner, type PresentSigner } from '../bodies/body.server';
import { mailAboutIssued } from '../certificate-mail.server';
import { findCertificate, moveCertificate, type Certificate } from '../certificate.server';
import { credential as credentialSchema, credentialOf, type Credential } from '../credential';
import { finishBatch } from './batch-end.server';
import { credentialFacts } from './credential-facts.server';
import { followName } from './record-name.server';
import { previewIssue, type IssuePreview } from './issue-preview.server';
import { logDeeds, type LoggedDeed } from '../log/log.server';
import { reserveStatusBits } from '../keys/status-bits.server';

export interface BatchRefusal extends Refusal<'batch-refused'> {
  readonly lines: readonly IssuePreview[];
}

/** How many one batch may hold. */
export const issueLimit = 1000;

/** How whoever started a long batch follows it. */
export interface IssueProgress {
  /** After each signature, with how many there are; false gives the batch up with nothing changed. */
  signed(count: number): boolean | Promise<boolean>;
  /** Inside the transaction that issues them all: the batch is still this process's. */
  lease(): SQL | undefined;
}

/** A key rotated this often during one batch is no accident any more. */
const mostRounds = 3;

/**
 * Issues proposals, all of them or none: signed, entered in the public log, the certificates they replace superseded,
 * their holders told. Never by who proposed them. Each body must be authorised today for the occupation and level,
 * and the key that signed must still be its key when they are issued: otherwise they are signed anew.
 */
export async function issueCertificates(
  db: Database,
  actor: Judged | null,
  ids: readonly number[],
  occasion: CertificationOccasion,
  progress?: IssueProgress,
): Promise<Outcome<Certificate[], 'nothing-chosen' | 'too-many' | 'given-up'> | BatchRefusal> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) return refuse('nothing-chosen');
  if (chosen.length > issueLimit)
    return refuse('too-many', { value: String(chosen.length), allowed: [String(issueLimit)] });
  const lines = previewIssue(db, actor, chosen, occasion);
  if (isRefused(lines)) return { ...refuse('batch-refused'), lines };
  const reserved = write(db, (tx) =>
    reserveStatusBits(
      tx,
      lines.map((line) => line.certificate!),
      occasion,
    ),
  );
  for (let round = 0; round < mostRounds; round += 1) {
    const signed = await signAll(db, reserved, occasion, progress);
    if (!signed) return refuse('given-up');
    const issued = write(db, (tx) => issueSigned(db, tx, actor, { chosen, signed, progress }, occasion));
    if (issued) return issued;
  }
  return {
    ...refuse('batch-refused'),
    lines: lines.map((line) => ({ ...line, refusal: refuse('key-changed', { value: line.certificate!.bodyId }) })),
  };
}

interface SignedBatch {
  readonly chosen: readonly number[];
  readonly signed: readonly Signed[];
  readonly progress: IssueProgress | undefined;
}

/** Issues what was signed; null when a key that signed is no longer its body's. */
function issueSigned(
  db: Database,
  tx: Transaction,
  actor: Judged | null,
  { chosen, signed, progress }: SignedBatch,
  occasion: CertificationOccasion,
): Outcome<Certificate[], never> | BatchRefusal | null {
  // Signing took a while: ask everything again inside the transaction.
  const again = previewIssue(db, actor, chosen, occasion);
  if (isRefused(again)) return { ...refuse('batch-refused'), lines: again };
  if (!signed.every((one) => isPresent(tx, one.keyId))) return null;
  const all = signed.map((one) => issueIn(tx, one, actor!.accountId, occasion));
  logDeeds(
    tx,
    signed.flatMap((one) => deedsOf(tx, one)),
    occasion,
  );
  mailAboutIssued(tx, all, occasion);
  for (const id of new Set(all.flatMap((one) => one.batchId ?? [])))
    finishBatch(tx, { id, issuedBy: actor!.accountId, lease: progress?.lease() }, occasion);
  return ok(all);
}

function isRefused(lines: readonly IssuePreview[]): boolean {
  return lines.some((line) => line.refusal);
}

interface Signed {
  readonly certificate: Certificate;
  readonly credential: Credential;
  readonly keyId: number;
  /** ISO date. */
  readonly validUntil: string | null;
}

/** Signs one after the other and lets the server answer others in between; null when `progress` gave it up. */
async function signAll(
  db: Database,
  reserved: readonly Certificate[],
  occasion: CertificationOccasion,
  progress?: IssueProgress,
): Promise<Signed[] | null> {
  const signers = new Map<string, PresentSigner>();
  const facts = credentialFacts(db, occasion);
  const signed: Signed[] = [];
  for (const certificate of reserved) {
    const signer = signers.get(certificate.bodyId) ?? (await presentSigner(db, certificate.bodyId, occasion))!;
    signers.set(certificate.bodyId, signer);
    const { validUntil, ...rest } = facts(certificate);
    const credential = credentialSchema.parse(await signer.sign(credentialOf(rest.facts), occasion.now));
    signed.push({ certificate, credential, keyId: signer.keyId, validUntil });
    if (progress && !(await progress.signed(signed.length))) return null;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return signed;
}

function isPresent(tx: Transaction, keyId: number): boolean {
  return (
    tx
      .select({ id: issuerKeys.id })
      .from(issuerKeys)
      .where(and(eq(issuerKeys.id, keyId), isNull(issuerKeys.retiredAt)))
      .get() !== undefined
  );
}

function issueIn(
  tx: Transaction,
  { certificate, credential, keyId, validUntil }: Signed,
  issuedBy: number,
  occasion: CertificationOccasion,
): Certificate {
  const by = { accountId: issuedBy, role: 'official' };
  const issued = moveCertificate(
    tx,
    certificate,
    'issue',
    { actor: by, set: { credential, keyId, issuedOn: dateInChina(occasion.now), validUntil, issuedBy } },
    occasion,
  );
  if (!issued.ok) throw new Error(`certificate ${certificate.number} cannot be issued: ${issued.state}`);
  const old = certificate.replacesId === null ? null : findCertificate(tx, certificate.replacesId);
  if (old) {
    moveCertificate(tx, old, 'supersede', { actor: by, reason: certificate.number }, occasion);
    followName(tx, old, certificate, by, occasion);
  } else completeApplication(tx, certificate.seatId, by, occasion);
  return issued.value;
}

/** What the log says of one that was issued: also that the certificate it takes the place of is superseded. */
function deedsOf(tx: Transaction, { certificate, credential }: Signed): LoggedDeed[] {
  const old = certificate.replacesId === null ? null : findCertificate(tx, certificate.replacesId);
  return [
    { number: certificate.number, deed: 'issue', credential },
    ...(old ? [{ number: old.number, deed: 'supersede' as const, credential: old.credential! }] : []),
  ];
}

/** An application is issued when nothing proposed from its exam waits any more and something was issued. */
export function completeApplication(
  tx: Transaction,
  seatId: number,
  by: { accountId: number; role: string },
  occasion: CertificationOccasion,
): void {
  const counted = (state: 'proposed' | 'issued') =>
    tx
      .select({ rows: count() })
      .from(certificates)
      .where(and(eq(certificates.seatId, seatId), isNull(certificates.replacesId), eq(certificates.state, state)))
      .get()!.rows;
  const issued = counted('issued');
  if (counted('proposed') > 0 || issued === 0) return;
  const seat = tx
    .select({ applicationId: examSeats.applicationId })
    .from(examSeats)
    .where(eq(examSeats.id, seatId))
    .get()!;
  const application = findCertificationApplication(tx, seat.applicationId)!;
  if (application.state === 'passed')
    moveCertificationApplication(tx, application, 'issue', { actor: by, after: { certificates: issued } }, occasion);
}
