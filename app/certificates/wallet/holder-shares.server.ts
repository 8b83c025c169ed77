import { encode } from 'uqr';
import type { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { findSchemeVersion } from '../../certification/schemes/scheme-version.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { listCertificatesOf, type Certificate } from '../certificate.server';
import { endShare, listShares, shareCertificate } from './share.server';
import { chosenFields, shareStanding, type NewShare, type shareForm, type SharesView } from './share';

/** The links of one of one's own certificates; another's is unknown. */
export function sharesOf(
  db: Database,
  actor: Actor,
  number: string,
  language: Language,
  now: Date,
): Outcome<SharesView, 'certificate-unknown'> {
  const certificate = ownCertificate(db, actor, number);
  if (!certificate) return refuse('certificate-unknown', { value: number });
  const { title } = findSchemeVersion(db, certificate.schemeVersionId)!.content;
  const shares = listShares(db, actor.accountId)
    .filter((share) => share.certificateId === certificate.id)
    .map(({ id, fields, note, createdAt, expiresAt, endedAt, checks }) => ({
      id,
      standing: shareStanding({ expiresAt, endedAt }, now),
      fields,
      note,
      createdAt,
      expiresAt,
      endedAt,
      checks,
    }));
  return ok({ number, title: localised(language, title.zh, title.en), validUntil: certificate.validUntil, shares });
}

/** Makes a link to one of one's own certificates: its address and QR code, which nobody can show again. */
export function newShare(
  db: Database,
  actor: Actor,
  number: string,
  asked: z.output<typeof shareForm>,
  occasion: CertificationOccasion & { language: Language },
): Outcome<NewShare, PermissionRefusal | 'certificate-unknown' | 'certificate-state' | 'share-days'> {
  const certificate = ownCertificate(db, actor, number);
  if (!certificate) return refuse('certificate-unknown', { value: number });
  const made = shareCertificate(
    db,
    actor,
    { certificateId: certificate.id, fields: chosenFields(asked), days: asked.days, note: asked.note },
    occasion,
  );
  if (!made.ok) return made;
  const address = `${occasion.origin}${paths(occasion.language).shared(made.value.token)}`;
  return ok({ address, modules: encode(address, { ecc: 'M', border: 0 }).data, expiresAt: made.value.share.expiresAt });
}

/** Ends one of the links of one's own certificate. */
export function endShareOf(
  db: Database,
  actor: Actor,
  number: string,
  shareId: number,
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'share-unknown'> {
  const certificate = ownCertificate(db, actor, number);
  const own = listShares(db, actor.accountId).some(
    (share) => share.id === shareId && share.certificateId === certificate?.id,
  );
  return own ? endShare(db, actor, shareId, occasion) : refuse('share-unknown', { value: String(shareId) });
}

function ownCertificate(db: Database, actor: Actor, number: string): Certificate | undefined {
  return listCertificatesOf(db, actor.accountId).find((one) => one.number === number && one.credential !== null);
}
