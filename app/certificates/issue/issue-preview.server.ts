import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, certificates, certificationApplications, examSeats } from '../../../db/schema/index';
import { companiesOf, type Judged } from '../../accounts/permissions/actor';
import { judge, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { dateInChina } from '../../calendar/working-days';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { homeRegionCode } from '../../region/home-region.server';
import { bodyReadiness, type BodyHindrance } from '../bodies/body-readiness.server';
import { certificateMoves, type CertificateState } from '../certificate-state';
import type { Certificate } from '../certificate.server';

type IssueRefusal =
  | PermissionRefusal
  | IdentityHindrance
  | BodyHindrance
  | 'certificate-unknown'
  | 'certificate-state'
  | 'replaced-state'
  | 'assessment-annulled'
  | 'key-changed';

/** One line of the preview: what would be issued, or why it cannot be. */
export interface IssuePreview {
  readonly id: number;
  readonly certificate: Certificate | null;
  readonly basis: string | null;
  readonly refusal: Refusal<IssueRefusal> | null;
}

/** What issuing these proposals would do, line by line; nothing is written. A few queries, however many they are. */
export function previewIssue(
  db: Database,
  actor: Judged | null,
  ids: readonly number[],
  moment: { readonly now: Date },
): IssuePreview[] {
  const chosen = [...new Set(ids)];
  const found = new Map(
    db
      .select()
      .from(certificates)
      .where(inArray(certificates.id, chosen))
      .all()
      .map((row) => [row.id, row]),
  );
  const grounds = groundsOf(db, [...found.values()], moment.now);
  return chosen.map((id) => {
    const certificate = found.get(id) ?? null;
    const basis = certificate
      ? basisOf(db, actor, certificate, grounds)
      : refuse('certificate-unknown', { value: String(id) });
    return { id, certificate, basis: basis.ok ? basis.value : null, refusal: basis.ok ? null : basis };
  });
}

/** What the basis of every line is judged by, read once for all of them. */
interface Grounds {
  readonly exams: ReturnType<typeof examsOf>;
  readonly replaced: ReturnType<typeof statesOf>;
  readonly home: string;
  readonly ready: ReturnType<typeof bodyReadiness>;
}

function groundsOf(db: Database, of: readonly Certificate[], now: Date): Grounds {
  return {
    exams: examsOf(db, of),
    replaced: statesOf(
      db,
      of.flatMap((row) => row.replacesId ?? []),
    ),
    home: homeRegionCode(db),
    ready: bodyReadiness(db, dateInChina(now)),
  };
}

/** The document by which it would be issued, or what stands in its way. */
function basisOf(
  db: Database,
  actor: Judged | null,
  certificate: Certificate,
  { exams, replaced, home, ready }: Grounds,
): Outcome<string, IssueRefusal> {
  const { companyId, annulled } = exams.get(certificate.seatId)!;
  const allowed = judge(actor, 'certificate.issue', {
    ownerId: certificate.accountId,
    companyId,
    regionCode: home,
    proposedBy: certificate.proposedBy,
  });
  if (!allowed.ok) return allowed;
  if (certificate.state !== 'proposed')
    return refuse('certificate-state', {
      value: 'issue',
      state: certificate.state,
      allowed: certificateMoves(certificate.state),
    });
  const old = certificate.replacesId === null ? null : replaced.get(certificate.replacesId)!;
  if (old && old !== 'issued') return refuse('replaced-state', { state: old, allowed: ['issued'] });
  // A certificate kept after an annulled exam may be renewed; nothing new comes of that exam.
  if (!old && annulled) return refuse('assessment-annulled');
  // The site's own lost key is no reason to ask anything of a holder. A renewal keeps the name it had.
  const hindrance =
    certificate.replacement === 'new-key'
      ? null
      : identityHindrance(db, { accountId: certificate.accountId, name: old ? null : certificate.name });
  if (hindrance) return hindrance;
  const body = ready({ ...certificate, companyId });
  if (!body.ok) return body;
  if (body.value.body.companyId !== null && companiesOf(actor!).includes(body.value.body.companyId))
    return refuse('own-thing', { value: certificate.bodyId });
  return ok(body.value.basis);
}

/** By seat: where its candidate works, and whether its result was annulled. */
function examsOf(
  db: Database,
  of: readonly Certificate[],
): Map<number, { companyId: number | null; annulled: boolean }> {
  const rows = db
    .select({
      seatId: examSeats.id,
      companyId: certificationApplications.companyId,
      annulledAt: assessments.annulledAt,
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .leftJoin(assessments, eq(assessments.seatId, examSeats.id))
    .where(inArray(examSeats.id, [...new Set(of.map((one) => one.seatId))]))
    .all();
  return new Map(rows.map((row) => [row.seatId, { companyId: row.companyId, annulled: row.annulledAt !== null }]));
}

function statesOf(db: Database, ids: readonly number[]): Map<number, CertificateState> {
  return new Map(
    db
      .select({ id: certificates.id, state: certificates.state })
      .from(certificates)
      .where(inArray(certificates.id, [...ids]))
      .all()
      .map((row) => [row.id, row.state]),
  );
}
