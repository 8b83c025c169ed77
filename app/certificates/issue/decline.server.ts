import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import type { Outcome } from '../../outcome';
import { moveCertificate, type Certificate, type CertificateMoveRefusal } from '../certificate.server';
import { closeIfEmpty } from './batch-end.server';
import { completeApplication } from './issue.server';

interface Declining {
  readonly by: { readonly accountId: number; readonly role: string };
  readonly reason: string;
}

/** Declines a proposal, with a reason: nothing is issued under its number. A batch with nothing left is over. */
export function declineProposal(
  tx: Transaction,
  certificate: Certificate,
  { by, reason }: Declining,
  occasion: CertificationOccasion,
): Outcome<Certificate, CertificateMoveRefusal> {
  const declined = moveCertificate(tx, certificate, 'decline', { actor: by, reason }, occasion);
  if (!declined.ok) return declined;
  if (certificate.replacesId === null) completeApplication(tx, certificate.seatId, by, occasion);
  if (certificate.batchId !== null) closeIfEmpty(tx, certificate.batchId, occasion);
  return declined;
}
