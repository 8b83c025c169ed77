import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessments, certificates, examSeats } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal } from '../accounts/permissions';
import { dateInChina, dayAfter } from '../alliance/working-days';
import { findCertificationApplication, moveCertificationApplication } from '../certification/application.server';
import { dayMonthsLater } from '../certification/months';
import type { CertificationOccasion } from '../certification/occasion.server';
import { findSchemeVersion, type SchemeVersion } from '../certification/scheme-version.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { authorisedBy, findIssuingBody, signerOfBody, type IssuingBody } from './body.server';
import { findCertificate, moveCertificate, type Certificate } from './certificate.server';
import { certificateMoves } from './certificate-state';
import { credential as credentialSchema, credentialOf, type Credential } from './credential';
import { logCertificate } from './log.server';
import { seconds, type Signer } from './signing.server';
import { reserveStatusBit } from './status-bits.server';

export type IssueRefusal = PermissionRefusal | 'certificate-unknown' | 'certificate-state' | 'body-ended' | 'body-not-authorised' | 'body-without-key';

/** One line of the preview: what would be issued, or why it cannot be. */
export interface IssuePreview {
  readonly id: number;
  readonly certificate: Certificate | null;
  readonly basis: string | null;
  readonly refusal: Refusal<IssueRefusal> | null;
}

export interface BatchRefusal extends Refusal<'batch-refused'> {
  readonly lines: readonly IssuePreview[];
}

/** How many one batch may hold. */
export const issueLimit = 1000;

/** What issuing these proposals would do, line by line; nothing is written. */
export function previewIssue(db: Database, actor: Actor | null, ids: readonly number[], occasion: CertificationOccasion): IssuePreview[] {
  const home = homeRegionCode(db);
  return [...new Set(ids)].map((id) => {
    const certificate = findCertificate(db, id);
    const ready = readiness(db, actor, id, certificate, home, occasion);
    return { id, certificate, basis: ready.ok ? ready.value.basis : null, refusal: ready.ok ? null : ready };
  });
}

/**
 * Issues proposals, all of them or none: signed, entered in the public log, the certificates they replace superseded.
 * Never by who proposed them. Each body must be authorised today for the occupation and level.
 */
export async function issueCertificates(db: Database, actor: Actor | null, ids: readonly number[], occasion: CertificationOccasion): Promise<Outcome<Certificate[], 'nothing-chosen' | 'too-many'> | BatchRefusal> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) return refuse('nothing-chosen');
  if (chosen.length > issueLimit) return refuse('too-many', { value: String(chosen.length), allowed: [String(issueLimit)] });
  const lines = previewIssue(db, actor, chosen, occasion);
  if (lines.some((line) => line.refusal)) return { ...refuse('batch-refused'), lines };
  const reserved = write(db, (tx) => lines.map((line) => withStatusBit(tx, line.certificate!, occasion)));
  const signers = new Map<string, Signer>();
  for (const bodyId of new Set(reserved.map((one) => one.bodyId))) {
    const signer = await signerOfBody(db, bodyId, occasion);
    if (!signer) return { ...refuse('batch-refused'), lines: lines.map((line) => (line.certificate?.bodyId === bodyId ? { ...line, refusal: refuse('body-without-key', { value: bodyId }) } : line)) };
    signers.set(bodyId, signer);
  }
  const signed: { certificate: Certificate; credential: Credential; validUntil: string | null }[] = [];
  for (const certificate of reserved) {
    const { facts, validUntil } = factsOf(db, certificate, occasion);
    signed.push({ certificate, validUntil, credential: credentialSchema.parse(await signers.get(certificate.bodyId)!(credentialOf(facts), occasion.now)) });
  }
  // Signing took a while: ask again inside the transaction.
  return write(db, (tx) => {
    const again = previewIssue(db, actor, chosen, occasion);
    if (again.some((line) => line.refusal)) return { ...refuse('batch-refused'), lines: again };
    return ok(signed.map((one) => issueIn(tx, one, actor!.accountId, occasion)));
  });
}

function readiness(db: Database, actor: Actor | null, id: number, certificate: Certificate | null, home: string, occasion: CertificationOccasion): Outcome<{ basis: string }, IssueRefusal> {
  if (!certificate) return refuse('certificate-unknown', { value: String(id) });
  const allowed = judge(actor, 'certificate.issue', { ownerId: certificate.accountId, regionCode: home, proposedBy: certificate.proposedBy });
  if (!allowed.ok) return allowed;
  if (certificate.state !== 'proposed') return refuse('certificate-state', { value: 'issue', state: certificate.state, allowed: certificateMoves(certificate.state) });
  const today = dateInChina(occasion.now);
  const body = findIssuingBody(db, certificate.bodyId)!;
  if (body.endedOn !== null && body.endedOn <= today) return refuse('body-ended', { value: body.id, state: body.endedOn });
  const basis = authorisedBy(db, certificate, today);
  return basis === null ? refuse('body-not-authorised', { value: body.id }) : ok({ basis });
}

function withStatusBit(tx: Transaction, certificate: Certificate, occasion: CertificationOccasion): Certificate {
  if (certificate.statusIndex !== null) return certificate;
  return tx.update(certificates).set(reserveStatusBit(tx, certificate.bodyId, occasion.random, occasion.now)).where(eq(certificates.id, certificate.id)).returning().get();
}

function factsOf(db: Database, certificate: Certificate, occasion: CertificationOccasion) {
  const scheme: SchemeVersion = findSchemeVersion(db, certificate.schemeVersionId)!;
  const body: IssuingBody = findIssuingBody(db, certificate.bodyId)!;
  const awarded = db.select({ at: assessments.confirmedAt }).from(assessments).where(eq(assessments.seatId, certificate.seatId)).get()!;
  const { validityMonths, papers, title, description } = scheme.content;
  const replaced = certificate.replacesId === null ? null : findCertificate(db, certificate.replacesId);
  const fullTerm = validityMonths === null ? null : dayAfter(dayMonthsLater(dateInChina(occasion.now), validityMonths), -1);
  // A corrected name changes nothing else: the old end stays.
  const validUntil = replaced && replaced.name !== certificate.name ? replaced.validUntil : fullTerm;
  const facts = {
    origin: occasion.origin,
    number: certificate.number,
    name: certificate.name,
    body,
    occupationId: certificate.occupationId,
    level: certificate.level,
    schemeVersion: scheme.version,
    title,
    description,
    criteria: papers.map((paper) => `${paper.name.zh} ${paper.name.en} ≥ ${paper.passMark}/100`).join('; '),
    validFrom: seconds(occasion.now),
    // The last second of its last day in China.
    validUntil: validUntil && `${validUntil}T15:59:59Z`,
    awardedAt: seconds(new Date(awarded.at)),
    status: { list: certificate.statusListId!, index: certificate.statusIndex! },
  };
  return { facts, validUntil };
}

function issueIn(tx: Transaction, { certificate, credential, validUntil }: { certificate: Certificate; credential: Credential; validUntil: string | null }, issuedBy: number, occasion: CertificationOccasion): Certificate {
  const by = { accountId: issuedBy, role: 'official' };
  const set = { credential, issuedOn: dateInChina(occasion.now), validUntil, issuedBy };
  const issued = moveCertificate(tx, certificate, 'issue', { actor: by, set }, occasion);
  if (!issued.ok) throw new Error(`certificate ${certificate.number} cannot be issued: ${issued.state}`);
  logCertificate(tx, { number: certificate.number, deed: 'issue', credential, now: occasion.now });
  const old = certificate.replacesId === null ? null : findCertificate(tx, certificate.replacesId);
  if (old?.state === 'issued') {
    moveCertificate(tx, old, 'supersede', { actor: by, reason: certificate.number }, occasion);
    logCertificate(tx, { number: old.number, deed: 'supersede', credential: old.credential!, now: occasion.now });
  }
  const seat = tx.select({ applicationId: examSeats.applicationId }).from(examSeats).where(eq(examSeats.id, certificate.seatId)).get()!;
  const application = findCertificationApplication(tx, seat.applicationId)!;
  if (application.state === 'passed') moveCertificationApplication(tx, application, 'issue', { actor: by, after: { number: certificate.number } }, occasion);
  return issued.value;
}
