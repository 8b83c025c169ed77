import { inArray } from 'drizzle-orm';
import { encode } from 'uqr';
import type { Database } from '../../../db/client';
import { issuingBodies, schemeVersions } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { bakedPng, bakedSvg, credentialText } from '../documents/baking.server';
import { certificatePdf, certificatePrintable } from '../documents/certificate-pdf.server';
import { listCertificatesOf, type Certificate } from '../certificate.server';
import { walletFormats, type PdfRefusal, type WalletLine } from './wallet';

/** Everything ever issued to oneself, the newest first. */
export function walletOf(db: Database, actor: Actor, language: Language, now: Date): WalletLine[] {
  const held = listCertificatesOf(db, actor.accountId);
  const versions = schemesOf(db, held);
  const bodies = bodiesOf(db, held);
  const today = dateInChina(now);
  return held.map((certificate) => {
    const { number, schemeVersionId, bodyId, state, issuedOn, validUntil, reason } = certificate;
    const printable = certificatePrintable(db, certificate);
    const { title } = versions.find((one) => one.id === schemeVersionId)!.content;
    const body = bodies.find((one) => one.id === bodyId)!;
    return {
      number,
      title: localised(language, title.zh, title.en),
      body: localised(language, body.nameZh, body.nameEn),
      state,
      expired: validUntil !== null && validUntil < today,
      issuedOn,
      validUntil,
      reason,
      withoutPdf: printable.ok ? null : printable,
    };
  });
}

function schemesOf(db: Database, held: readonly Certificate[]) {
  const ids = held.map((one) => one.schemeVersionId);
  return db
    .select({ id: schemeVersions.id, content: schemeVersions.content })
    .from(schemeVersions)
    .where(inArray(schemeVersions.id, ids))
    .all();
}

function bodiesOf(db: Database, held: readonly Certificate[]) {
  const ids = held.map((one) => one.bodyId);
  return db.select().from(issuingBodies).where(inArray(issuingBodies.id, ids)).all();
}

export interface WalletFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** One's own certificate as a file; the pictures are its QR code with the credential baked in. Another's is unknown. */
export async function walletFile(
  db: Database,
  actor: Actor,
  number: string,
  format: string,
): Promise<Outcome<WalletFile, 'certificate-unknown' | PdfRefusal>> {
  const certificate = listCertificatesOf(db, actor.accountId).find((one) => one.number === number);
  const kind = walletFormats.find((one) => one === format);
  if (!certificate?.credential || !kind) return refuse('certificate-unknown', { value: number });
  const { credential } = certificate;
  const name = `${number}.${kind}`;
  if (kind === 'pdf') {
    const pdf = await certificatePdf(db, certificate);
    return pdf.ok ? ok({ name, type: 'application/pdf', bytes: pdf.value }) : pdf;
  }
  if (kind === 'json')
    return ok({ name, type: 'application/vc+ld+json', bytes: Buffer.from(credentialText(credential)) });
  // Error correction M and a border of four modules, as readers of QR codes ask.
  const modules = encode(credential.id, { ecc: 'M', border: 4 }).data;
  return kind === 'png'
    ? ok({ name, type: 'image/png', bytes: bakedPng(modules, credential) })
    : ok({ name, type: 'image/svg+xml', bytes: Buffer.from(bakedSvg(modules, credential)) });
}
