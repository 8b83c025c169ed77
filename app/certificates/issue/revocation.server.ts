import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificates } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Deed, PermissionRefusal } from '../../accounts/permissions/permissions';
import { tellSecondPeople } from '../../accounts/second-person.server';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { mailAboutStanding } from '../certificate-mail.server';
import { findCertificate, moveCertificate, type Certificate, type CertificateMoveRefusal } from '../certificate.server';
import { certificateMove, certificateMoves } from '../certificate-state';
import { logDeeds } from '../log/log.server';

type RevocationRefusal = PermissionRefusal | CertificateMoveRefusal | 'certificate-unknown' | 'nothing-proposed';

/** Asks for a revocation, with a reason; another person decides. */
export function proposeRevocation(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return write(db, (tx) =>
    withCertificate(db, tx, actor, 'certificate.propose-revocation', input.id, occasion, (certificate, by) => {
      if (!certificateMove(certificate.state, 'revoke'))
        return refuse('certificate-state', {
          value: 'revoke',
          state: certificate.state,
          allowed: certificateMoves(certificate.state),
        });
      if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason', state: certificate.state });
      const noted = noteProposal(tx, certificate, by, input.reason, occasion);
      const at = (language: Language) => paths(language).certificateRevocations();
      const regionCode = homeRegionCode(db);
      tellSecondPeople(tx, { step: 'revocation', regionCode, proposedBy: actor!.accountId, at }, occasion);
      return ok(noted);
    }),
  );
}

/** Revokes what another person asked to revoke: the public log and the status lists say so from this moment. */
export function revokeCertificate(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return write(db, (tx) => revokeIn(db, tx, actor, id, occasion));
}

/** `revokeCertificate` inside a transaction of several. */
export function revokeIn(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return withCertificate(db, tx, actor, 'certificate.revoke', id, occasion, (certificate, by) => {
    if (certificate.revocationProposedBy === null)
      return refuse('nothing-proposed', { state: certificate.state, allowed: certificateMoves(certificate.state) });
    return logged(
      tx,
      moveCertificate(tx, certificate, 'revoke', { actor: by, reason: certificate.revocationReason }, occasion),
      'revoke',
      occasion,
    );
  });
}

/**
 * Declines a requested revocation, with a reason: the certificate stands (or stays suspended) as before. By a second
 * person, or by who asked and thinks better of it.
 */
export function declineRevocationIn(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return withCertificate(db, tx, actor, 'certificate.propose-revocation', input.id, occasion, (certificate, by) => {
    if (certificate.revocationProposedBy === null)
      return refuse('nothing-proposed', { state: certificate.state, allowed: certificateMoves(certificate.state) });
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason', state: certificate.state });
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'certificate.decline-revocation',
        thing: { type: 'certificate', id: certificate.number },
        reason: input.reason,
      },
      occasion,
    );
    return ok(
      tx
        .update(certificates)
        .set({ revocationProposedBy: null, revocationReason: null, changedAt: occasion.now.toISOString() })
        .where(eq(certificates.id, certificate.id))
        .returning()
        .get(),
    );
  });
}

/** Suspends at once, with a reason: one person is enough to stop harm. Resuming wants a reason too. */
export function suspendCertificate(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return write(db, (tx) =>
    withCertificate(db, tx, actor, 'certificate.propose-revocation', input.id, occasion, (certificate, by) =>
      logged(
        tx,
        moveCertificate(tx, certificate, 'suspend', { actor: by, reason: input.reason }, occasion),
        'suspend',
        occasion,
      ),
    ),
  );
}

export function resumeCertificate(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<Certificate, RevocationRefusal> {
  return write(db, (tx) =>
    withCertificate(db, tx, actor, 'certificate.revoke', input.id, occasion, (certificate, by) =>
      logged(
        tx,
        moveCertificate(
          tx,
          certificate,
          'resume',
          { actor: by, reason: input.reason, set: { revocationProposedBy: null, revocationReason: null } },
          occasion,
        ),
        'resume',
        occasion,
      ),
    ),
  );
}

/** Notes that somebody asks for it to be revoked, in its history too; authorised by the caller. */
export function noteProposal(
  tx: Transaction,
  certificate: Certificate,
  by: { accountId: number; role: string },
  reason: string,
  occasion: CertificationOccasion,
): Certificate {
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'certificate.propose-revocation',
      thing: { type: 'certificate', id: certificate.number },
      reason,
    },
    occasion,
  );
  return tx
    .update(certificates)
    .set({ revocationProposedBy: by.accountId, revocationReason: reason, changedAt: occasion.now.toISOString() })
    .where(eq(certificates.id, certificate.id))
    .returning()
    .get();
}

function withCertificate(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  deed: Deed,
  id: number,
  occasion: CertificationOccasion,
  work: (certificate: Certificate, by: { accountId: number; role: string }) => Outcome<Certificate, RevocationRefusal>,
): Outcome<Certificate, RevocationRefusal> {
  const certificate = findCertificate(tx, id);
  if (!certificate) return refuse('certificate-unknown', { value: String(id) });
  const allowed = authoriseIn(
    tx,
    actor,
    deed,
    { ownerId: certificate.accountId, regionCode: homeRegionCode(db), proposedBy: certificate.revocationProposedBy },
    { type: 'certificate', id: certificate.number },
    occasion,
  );
  return allowed.ok ? work(certificate, { accountId: actor!.accountId, role: allowed.value }) : allowed;
}

const told = { suspend: 'suspended', resume: 'resumed', revoke: 'revoked' } as const;

function logged(
  tx: Transaction,
  moved: Outcome<Certificate, CertificateMoveRefusal>,
  deed: 'suspend' | 'resume' | 'revoke',
  occasion: CertificationOccasion,
): Outcome<Certificate, CertificateMoveRefusal> {
  if (!moved.ok) return moved;
  logDeeds(tx, [{ number: moved.value.number, deed, credential: moved.value.credential! }], occasion);
  mailAboutStanding(tx, moved.value, told[deed], occasion);
  return moved;
}
