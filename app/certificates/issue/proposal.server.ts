import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, certificates, examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import {
  findCertificationApplication,
  type CertificationApplication,
} from '../../certification/applications/application.server';
import { certificationReference } from '../../certification/applications/candidate-view';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { findSchemeVersion } from '../../certification/schemes/scheme-version.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { homeRegionCode } from '../../region/home-region.server';
import { bodyReadiness, type BodyHindrance } from '../bodies/body-readiness.server';
import { issueLimit } from './issue.server';
import type { Certificate } from '../certificate.server';
import { addBatch, addProposal, type Proposer } from './proposal-entry.server';

export type ProposalRefusal =
  PermissionRefusal | IdentityHindrance | 'application-unknown' | 'move-not-allowed' | 'proposed-already';

/**
 * Proposes one certificate per body of the scheme for a passed exam (一试多证), whatever its body may do today. Another
 * person issues them.
 */
export function proposeCertificates(
  db: Database,
  actor: Actor | null,
  applicationId: number,
  occasion: CertificationOccasion,
): Outcome<Certificate[], ProposalRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const found = openFor(tx, actor, applicationId, home, occasion);
    if (!found.ok) return found;
    const { bodies, place, by } = found.value;
    const batchId = addBatch(
      tx,
      { home, kind: 'exam', sessionId: sessionOf(tx, place.seatId), reason: null },
      by,
      occasion,
    );
    return ok(bodies.map((bodyId) => addProposal(tx, { bodyId, ...place, batchId }, by, occasion)));
  });
}

/**
 * Proposes a batch: for each of these passed applications a certificate of every body that may certify it today.
 * All or nothing; what a body may not do is left for later. Refused when nothing is possible or it is more than a
 * batch holds.
 */
export function proposeBatch(
  db: Database,
  actor: Actor | null,
  input: { sessionId: number; applicationIds: readonly number[] },
  occasion: CertificationOccasion,
): Outcome<number, ProposalRefusal | 'nothing-chosen' | 'nothing-possible' | 'too-many'> {
  const home = homeRegionCode(db);
  const chosen = [...new Set(input.applicationIds)];
  if (chosen.length === 0) return refuse('nothing-chosen', { field: 'candidate' });
  return write(db, (tx) => {
    const ready = bodyReadiness(tx, dateInChina(occasion.now));
    const possible: { place: Place; bodyId: string; by: Proposer }[] = [];
    for (const id of chosen) {
      const found = openFor(tx, actor, id, home, occasion);
      if (!found.ok) return found;
      const { application, bodies, place, by } = found.value;
      for (const bodyId of bodies) if (ready({ ...application, bodyId }).ok) possible.push({ place, bodyId, by });
    }
    if (possible.length === 0) return refuse('nothing-possible');
    if (possible.length > issueLimit)
      return refuse('too-many', { value: String(possible.length), allowed: [String(issueLimit)] });
    const batchId = addBatch(
      tx,
      { home, kind: 'exam', sessionId: input.sessionId, reason: null },
      possible[0]!.by,
      occasion,
    );
    for (const { place, bodyId, by } of possible) addProposal(tx, { bodyId, ...place, batchId }, by, occasion);
    return ok(batchId);
  });
}

/**
 * What would be proposed for an application: each body of its scheme that has not certified it yet, and what stands in
 * its way.
 */
export function openBodies(
  db: Database | Transaction,
  application: CertificationApplication,
  seatId: number,
  ready: ReturnType<typeof bodyReadiness>,
): { bodyId: string; refusal: Refusal<BodyHindrance | IdentityHindrance> | null }[] {
  const hindrance = identityHindrance(db, application);
  return bodiesLeft(db, application, seatId).map((bodyId) => {
    const may = ready({ ...application, bodyId });
    return { bodyId, refusal: hindrance ?? (may.ok ? null : may) };
  });
}

type Place = Pick<
  typeof certificates.$inferInsert,
  'accountId' | 'seatId' | 'schemeVersionId' | 'occupationId' | 'level' | 'name'
>;

function openFor(
  tx: Transaction,
  actor: Actor | null,
  applicationId: number,
  home: string,
  occasion: CertificationOccasion,
): Outcome<{ application: CertificationApplication; bodies: string[]; place: Place; by: Proposer }, ProposalRefusal> {
  const application = findCertificationApplication(tx, applicationId);
  if (!application) return refuse('application-unknown', { value: String(applicationId) });
  const allowed = authoriseIn(
    tx,
    actor,
    'certificate.propose',
    { ownerId: application.accountId, companyId: application.companyId, regionCode: application.regionCode ?? home },
    { type: 'certification', id: applicationId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const passed = tx
    .select({ seatId: examSeats.id })
    .from(examSeats)
    .innerJoin(assessments, eq(assessments.seatId, examSeats.id))
    .where(
      and(eq(examSeats.applicationId, applicationId), eq(assessments.passed, true), isNull(assessments.annulledAt)),
    )
    .get();
  if (!passed || (application.state !== 'passed' && application.state !== 'issued'))
    return refuse('move-not-allowed', { value: 'issue', state: application.state, allowed: ['passed'] });
  const hindrance = identityHindrance(tx, application, certificationReference(application));
  if (hindrance) return hindrance;
  const bodies = bodiesLeft(tx, application, passed.seatId);
  if (bodies.length === 0) return refuse('proposed-already', { state: application.state });
  const { accountId, schemeVersionId, occupationId, level, name } = application;
  return ok({
    application,
    bodies,
    place: { accountId, seatId: passed.seatId, schemeVersionId, occupationId, level, name: name! },
    by: { accountId: actor!.accountId, role: allowed.value },
  });
}

function sessionOf(tx: Transaction, seatId: number): number {
  return tx.select({ sessionId: examSeats.sessionId }).from(examSeats).where(eq(examSeats.id, seatId)).get()!.sessionId;
}

function bodiesLeft(db: Database | Transaction, application: CertificationApplication, seatId: number): string[] {
  const present = db
    .select({ bodyId: certificates.bodyId })
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), ne(certificates.state, 'declined')))
    .all();
  return findSchemeVersion(db, application.schemeVersionId)!.content.issuers.filter(
    (bodyId) => !present.some((one) => one.bodyId === bodyId),
  );
}
