import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateShares, certificates, shareChecks } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { newToken, tokenHash } from '../../secrets/token.server';
import type { Verification } from '../verification/answers';
import type { Credential } from '../credential';
import { registerSources } from '../register.server';
import { longestShareDays, shareFields, shareStanding, type ShareField, type SharedFacts } from './share';
import { verifyCertificate } from '../verification/verification.server';
import { msPerDay } from '../../calendar/day-ms';

export type Share = typeof certificateShares.$inferSelect;

/** Makes a link that shows the chosen fields for some days. The token is in the answer and nowhere else. */
export function shareCertificate(
  db: Database,
  actor: Actor | null,
  input: { certificateId: number; fields: readonly ShareField[]; days: number; note: string | null },
  occasion: CertificationOccasion,
): Outcome<
  { share: Share; token: string },
  PermissionRefusal | 'certificate-unknown' | 'certificate-state' | 'share-days'
> {
  return write(db, (tx) => {
    const certificate = tx.select().from(certificates).where(eq(certificates.id, input.certificateId)).get();
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.share',
      { ownerId: certificate?.accountId ?? actor?.accountId ?? null },
      { type: 'certificate', id: certificate?.number ?? '' },
      occasion,
      refuse('certificate-unknown', { value: String(input.certificateId) }),
    );
    if (!allowed.ok) return allowed;
    if (!certificate) return refuse('certificate-unknown', { value: String(input.certificateId) });
    if (!certificate.credential) return refuse('certificate-state', { state: certificate.state, allowed: ['issued'] });
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > longestShareDays)
      return refuse('share-days', {
        field: 'days',
        value: String(input.days),
        allowed: ['1', String(longestShareDays)],
      });
    return ok(addShare(tx, certificate, input, occasion));
  });
}

function addShare(
  tx: Transaction,
  { id, number, accountId }: typeof certificates.$inferSelect,
  asked: { readonly fields: readonly ShareField[]; readonly days: number; readonly note: string | null },
  occasion: CertificationOccasion,
): { share: Share; token: string } {
  const token = newToken(occasion.random);
  const expiresAt = new Date(occasion.now.getTime() + asked.days * msPerDay).toISOString();
  const fields = shareFields.filter((field) => asked.fields.includes(field));
  const share = tx
    .insert(certificateShares)
    .values({
      certificateId: id,
      accountId,
      tokenHash: tokenHash(token),
      fields,
      note: asked.note,
      createdAt: occasion.now.toISOString(),
      expiresAt,
    })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'certificate.share',
      thing: { type: 'certificate', id: number },
      after: { fields, expiresAt },
    },
    occasion,
  );
  return { share, token };
}

/** Ends a link at once. */
export function endShare(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'share-unknown'> {
  return write(db, (tx) => {
    const share = tx.select().from(certificateShares).where(eq(certificateShares.id, id)).get();
    const allowed = authoriseIn(
      tx,
      actor,
      'certificate.share',
      { ownerId: share?.accountId ?? actor?.accountId ?? null },
      { type: 'certificate-share', id },
      occasion,
      refuse('share-unknown', { value: String(id) }),
    );
    if (!allowed.ok) return allowed;
    if (!share) return refuse('share-unknown', { value: String(id) });
    if (
      tx
        .update(certificateShares)
        .set({ endedAt: occasion.now.toISOString() })
        .where(and(eq(certificateShares.id, id), isNull(certificateShares.endedAt)))
        .run().changes === 1
    ) {
      recordEvent(
        tx,
        {
          actor: { accountId: share.accountId },
          deed: 'certificate.end-share',
          thing: { type: 'certificate-share', id },
        },
        occasion,
      );
    }
    return ok(null);
  });
}

export interface OpenedShare {
  readonly facts: SharedFacts;
  readonly verification: Verification;
  /** When the link ends; the certificate's own end is another date, shown only when it was chosen. */
  readonly expiresAt: string;
}

/**
 * What the reader of a link gets: the chosen fields and the three answers as of now. Leaves a receipt for the holder.
 */
export async function openShare(
  db: Database,
  token: string,
  asked: Pick<CertificationOccasion, 'keys' | 'origin' | 'now'>,
): Promise<Outcome<OpenedShare, 'share-unknown' | 'share-ended' | 'share-expired'>> {
  const found = db
    .select({ share: certificateShares, credential: certificates.credential, certificate: certificates })
    .from(certificateShares)
    .innerJoin(certificates, eq(certificates.id, certificateShares.certificateId))
    .where(eq(certificateShares.tokenHash, tokenHash(token)))
    .get();
  if (!found) return refuse('share-unknown');
  const standing = shareStanding(found.share, asked.now);
  if (standing !== 'open') return refuse(standing === 'ended' ? 'share-ended' : 'share-expired');
  const verification = await verifyCertificate(found.credential, registerSources(db, asked), asked.now);
  write(db, (tx) =>
    tx
      .insert(shareChecks)
      .values({ shareId: found.share.id, at: asked.now.toISOString(), answers: answersOf(verification) })
      .run(),
  );
  return ok({
    facts: chosen(found.share.fields, found.certificate, found.credential!),
    verification,
    expiresAt: found.share.expiresAt,
  });
}

export interface ShareWithReceipts extends Share {
  readonly checks: readonly { readonly at: string; readonly answers: string }[];
}

/** A holder's links with every receipt, the newest first. */
export function listShares(db: Database, accountId: number): ShareWithReceipts[] {
  const shares = db
    .select()
    .from(certificateShares)
    .where(eq(certificateShares.accountId, accountId))
    .orderBy(desc(certificateShares.id))
    .all();
  const checks = db
    .select({ shareId: shareChecks.shareId, at: shareChecks.at, answers: shareChecks.answers })
    .from(shareChecks)
    .innerJoin(certificateShares, eq(certificateShares.id, shareChecks.shareId))
    .where(eq(certificateShares.accountId, accountId))
    .orderBy(desc(shareChecks.id))
    .all();
  return shares.map((share) => ({
    ...share,
    checks: checks.filter((one) => one.shareId === share.id).map(({ at, answers }) => ({ at, answers })),
  }));
}

function answersOf({ genuine, authorised, valid }: Verification): string {
  return [genuine.answer, authorised.answer, 'reason' in valid ? valid.reason : valid.answer].join(' ');
}

function chosen(
  fields: readonly ShareField[],
  certificate: typeof certificates.$inferSelect,
  credential: Credential,
): SharedFacts {
  const all = {
    name: certificate.latinName === null ? certificate.name : `${certificate.name} · ${certificate.latinName}`,
    title: credential.name,
    body: credential.issuer.name,
    number: certificate.number,
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
  };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}
