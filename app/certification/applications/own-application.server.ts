import type { Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { ok, refuse, type Outcome } from '../../outcome';
import { findCertificationApplication, type CertificationApplication } from './application.server';
import type { CertificationOccasion } from './occasion.server';
import { findSchemeVersion, type SchemeVersion } from '../schemes/scheme-version.server';

/** An application for the person whose it is; to everybody else it is as unknown as one that is not there. */
export function ownApplication(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<
  { application: CertificationApplication; scheme: SchemeVersion },
  PermissionRefusal | 'application-unknown'
> {
  const application = findCertificationApplication(tx, id);
  const allowed = authoriseIn(
    tx,
    actor,
    'certification.apply',
    { ownerId: application?.accountId ?? actor?.accountId ?? null },
    { type: 'certification', id },
    occasion,
    refuse('application-unknown', { value: String(id) }),
  );
  if (!allowed.ok) return allowed;
  if (!application) return refuse('application-unknown', { value: String(id) });
  return ok({ application, scheme: findSchemeVersion(tx, application.schemeVersionId)! });
}
