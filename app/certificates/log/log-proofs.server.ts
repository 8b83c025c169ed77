import type { Database } from '../../../db/client';
import type { Occasion } from '../../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { findIssuedCertificate } from '../certificate.server';
import { linesOf, type LoggedLine } from './log.server';
import { readCertificateNumber } from '../number';
import { publicLogHead, type PublicLogHead } from './public-log.server';

/** What the log says of one certificate, as `bin/certificate-log-verify.js --proofs` reads it: no name in it. */
export interface LogProofs extends PublicLogHead {
  readonly number: string;
  readonly lines: readonly LoggedLine[];
}

/** The lines of a certificate with their proofs (RFC 9162 section 2.1.3) under the head as it is signed now. */
export function logProofs(
  db: Database,
  number: string,
  occasion: Pick<Occasion, 'keys' | 'now'>,
): Outcome<LogProofs, 'certificate-unknown'> {
  const read = readCertificateNumber(number);
  // One reading: another process may add a line between the head and the proofs.
  return db.transaction(() => {
    if (read === null || !findIssuedCertificate(db, read)) return refuse('certificate-unknown', { value: number });
    return ok({ number: read, ...publicLogHead(db, occasion), lines: linesOf(db, read).lines });
  });
}
