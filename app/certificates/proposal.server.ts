import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessments, certificates, examSeats } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal } from '../accounts/permissions';
import { findCertificationApplication } from '../certification/application.server';
import { dateInChina } from '../alliance/working-days';
import type { CertificationOccasion } from '../certification/occasion.server';
import { findSchemeVersion } from '../certification/scheme-version.server';
import { personOf } from '../certification/talent.server';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { findCertificate, type Certificate } from './certificate.server';
import { certificateNumber } from './number';
import { renewable, type RenewalRefusal } from './renewal';

export type ProposalRefusal = PermissionRefusal | 'application-unknown' | 'move-not-allowed' | 'proposed-already';

/** Proposes one certificate per body of the scheme for a passed exam (一试多证). Another person issues them. */
export function proposeCertificates(db: Database, actor: Actor | null, applicationId: number, occasion: CertificationOccasion): Outcome<Certificate[], ProposalRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const application = findCertificationApplication(tx, applicationId);
    if (!application) return refuse('application-unknown', { value: String(applicationId) });
    const allowed = judge(actor, 'certificate.propose', { ownerId: application.accountId, companyId: application.companyId, regionCode: application.regionCode ?? home });
    if (!allowed.ok) return allowed;
    const passed = tx.select({ seatId: examSeats.id }).from(examSeats).innerJoin(assessments, eq(assessments.seatId, examSeats.id)).where(and(eq(examSeats.applicationId, applicationId), eq(assessments.passed, true), isNull(assessments.annulledAt))).get();
    if (!passed || (application.state !== 'passed' && application.state !== 'issued')) return refuse('move-not-allowed', { value: 'issue', state: application.state, allowed: ['passed'] });
    const { content } = findSchemeVersion(tx, application.schemeVersionId)!;
    const present = tx.select({ bodyId: certificates.bodyId }).from(certificates).where(and(eq(certificates.seatId, passed.seatId), ne(certificates.state, 'declined'))).all();
    const bodies = content.issuers.filter((bodyId) => !present.some((one) => one.bodyId === bodyId));
    if (bodies.length === 0) return refuse('proposed-already', { state: application.state });
    const { accountId, schemeVersionId, occupationId, level } = application;
    return ok(bodies.map((bodyId) => addProposal(tx, { bodyId, accountId, seatId: passed.seatId, schemeVersionId, occupationId, level, name: application.name! }, { accountId: actor!.accountId, role: allowed.value }, occasion)));
  });
}

/**
 * Proposes a certificate in the place of another: a renewal (under the scheme's renewal rule), or with another `name`
 * its correction, which keeps the old end. When it is issued the old one is superseded. Refused unless the old stands.
 */
export function proposeReplacement(db: Database, actor: Actor | null, input: { certificateId: number; name?: string }, occasion: CertificationOccasion): Outcome<Certificate, PermissionRefusal | RenewalRefusal | 'certificate-unknown' | 'certificate-state' | 'proposed-already'> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const old = findCertificate(tx, input.certificateId);
    if (!old) return refuse('certificate-unknown', { value: String(input.certificateId) });
    const allowed = judge(actor, 'certificate.propose', { ownerId: old.accountId, regionCode: home });
    if (!allowed.ok) return allowed;
    if (old.state !== 'issued') return refuse('certificate-state', { value: 'supersede', state: old.state, allowed: ['issued'] });
    if (tx.select({ id: certificates.id }).from(certificates).where(and(eq(certificates.replacesId, old.id), ne(certificates.state, 'declined'))).get()) return refuse('proposed-already', { state: old.state });
    const { bodyId, accountId, seatId, schemeVersionId, occupationId, level } = old;
    const name = input.name?.normalize('NFC').trim() || old.name;
    const may = name === old.name ? renewable(findSchemeVersion(tx, schemeVersionId)!.content, { issuedOn: old.issuedOn!, validUntil: old.validUntil }, personOf(tx, accountId).training, dateInChina(occasion.now)) : ok(null);
    if (!may.ok) return may;
    return ok(addProposal(tx, { bodyId, accountId, seatId, schemeVersionId, occupationId, level, name, replacesId: old.id }, { accountId: actor!.accountId, role: allowed.value }, occasion));
  });
}

type Proposed = Pick<typeof certificates.$inferInsert, 'bodyId' | 'accountId' | 'seatId' | 'schemeVersionId' | 'occupationId' | 'level' | 'name' | 'replacesId'>;

function addProposal(tx: Transaction, proposed: Proposed, by: { accountId: number; role: string }, occasion: CertificationOccasion): Certificate {
  const at = occasion.now.toISOString();
  const added = tx.insert(certificates).values({ ...proposed, number: freeNumber(tx, occasion), state: 'proposed', proposedBy: by.accountId, proposedAt: at, changedAt: at }).returning().get();
  recordEvent(tx, { actor: by, deed: 'certificate.propose', thing: { type: 'certificate', id: added.number }, after: { state: 'proposed', bodyId: added.bodyId, occupationId: added.occupationId, level: added.level, replacesId: added.replacesId } }, occasion);
  return added;
}

function freeNumber(tx: Transaction, occasion: CertificationOccasion): string {
  for (;;) {
    const number = certificateNumber(occasion.now.getUTCFullYear(), occasion.random);
    if (!tx.select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get()) return number;
  }
}
