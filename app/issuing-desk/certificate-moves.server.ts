import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { proposeReplacement } from '../certificates/issue/replacement.server';
import { decideRevocations } from '../certificates/issue/revocation-queue.server';
import { proposeRevocation, resumeCertificate, suspendCertificate } from '../certificates/issue/revocation.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { refuse, type Outcome } from '../outcome';
import type { CertificateMoveForm, CertificateMoveName } from './desk-forms';

/** Does one thing to a certificate, as its form at the desk has it. */
export function moveAtDesk(
  db: Database,
  actor: Actor,
  number: string,
  move: CertificateMoveName,
  form: CertificateMoveForm,
  occasion: CertificationOccasion,
): Outcome<unknown> {
  const id = db.select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get()?.id;
  if (id === undefined) return refuse('certificate-unknown', { value: number });
  const { reason, kind, name } = form;
  switch (move) {
    case 'suspension':
      return suspendCertificate(db, actor, { id, reason }, occasion);
    case 'resumption':
      return resumeCertificate(db, actor, { id, reason }, occasion);
    case 'replacement':
      return proposeReplacement(db, actor, { certificateId: id, kind, name, reason }, occasion);
    case 'revocation': {
      if (form.step === 'ask') return proposeRevocation(db, actor, { id, reason }, occasion);
      const decided = decideRevocations(db, actor, { numbers: [number], decision: form.step, reason }, occasion);
      return 'lines' in decided ? decided.lines[0]!.refusal : decided;
    }
  }
}
