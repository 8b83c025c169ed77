import { encode } from 'uqr';
import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { issuingBodies, schemeVersions } from '../../db/schema/index';
import type { Actor } from '../accounts/actor';
import { dateInChina } from '../alliance/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { bakedPng, bakedSvg, credentialText } from './baking.server';
import { listCertificatesOf } from './certificate.server';
import { walletFormats, type WalletLine } from './wallet';

/** Everything ever issued to oneself, the newest first. */
export function walletOf(db: Database, actor: Actor, language: Language, now: Date): WalletLine[] {
  const held = listCertificatesOf(db, actor.accountId);
  const versions = db.select({ id: schemeVersions.id, content: schemeVersions.content }).from(schemeVersions).where(inArray(schemeVersions.id, held.map((one) => one.schemeVersionId))).all();
  const bodies = db.select().from(issuingBodies).where(inArray(issuingBodies.id, held.map((one) => one.bodyId))).all();
  const today = dateInChina(now);
  return held.map(({ number, schemeVersionId, bodyId, state, issuedOn, validUntil, reason }) => {
    const { title } = versions.find((one) => one.id === schemeVersionId)!.content;
    const body = bodies.find((one) => one.id === bodyId)!;
    return { number, title: localised(language, title.zh, title.en), body: localised(language, body.nameZh, body.nameEn), state, expired: validUntil !== null && validUntil < today, issuedOn, validUntil, reason };
  });
}

export interface WalletFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** One's own certificate as a file; the pictures are its QR code with the credential baked in. Another's is unknown. */
export function walletFile(db: Database, actor: Actor, number: string, format: string): Outcome<WalletFile, 'certificate-unknown'> {
  const certificate = listCertificatesOf(db, actor.accountId).find((one) => one.number === number);
  const kind = walletFormats.find((one) => one === format);
  if (!certificate?.credential || !kind) return refuse('certificate-unknown', { value: number });
  const { credential } = certificate;
  const name = `${number}.${kind}`;
  if (kind === 'json') return ok({ name, type: 'application/vc+ld+json', bytes: Buffer.from(credentialText(credential)) });
  // Error correction M and a border of four modules, as readers of QR codes ask.
  const modules = encode(credential.id, { ecc: 'M', border: 4 }).data;
  return kind === 'png' ? ok({ name, type: 'image/png', bytes: bakedPng(modules, credential) }) : ok({ name, type: 'image/svg+xml', bytes: Buffer.from(bakedSvg(modules, credential)) });
}
