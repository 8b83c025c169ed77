import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates, ladders, occupations } from '../../db/schema/index';
import type { Occasion } from '../accounts/occasion.server';
import { throttled, type ThrottleRefusal } from '../accounts/throttled.server';
import { levelOf } from '../certification/ladder';
import { findSchemeVersion } from '../certification/scheme-version.server';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { findIssuingBody } from './body.server';
import { publicCertificateStates } from './certificate-state';
import { findIssuedCertificate, type Certificate } from './certificate.server';
import { credential as credentialSchema } from './credential';
import { handedOverCredential, type HandedOverRefusal } from './handed-over';
import { linesOf } from './log.server';
import { isIncluded, leafHash } from './merkle.server';
import { readCertificateNumber } from './number';
import { primitives } from './primitives.server';
import { maskedName, type PublicFacts, type VerificationView } from './public-view';
import { findCertificateByNumberAndName, registerSources } from './register.server';
import { standingOf } from './verification';
import { verifyCertificate } from './verification.server';

/** The page at a certificate's own address, for whoever has its number or QR code: the name is masked. */
export async function certificateAt(db: Database, number: string, occasion: Occasion): Promise<Outcome<VerificationView, 'certificate-unknown'>> {
  const read = readCertificateNumber(number);
  const certificate = read === null ? null : findIssuedCertificate(db, read);
  return certificate ? ok(await viewOf(db, certificate, false, occasion)) : refuse('certificate-unknown', { value: number });
}

/** The certificate with this number and name, its facts in full. Tries are counted per network address. */
export async function certificateByName(db: Database, asked: { number: string; name: string }, occasion: Occasion): Promise<Outcome<VerificationView, 'certificate-not-found' | ThrottleRefusal>> {
  const named = namedCertificate(db, asked, occasion);
  return named.ok ? ok(await viewOf(db, named.value, true, occasion)) : named;
}

/** The issued certificate itself, for its signed file. Same question, same limits. */
export function namedCertificate(db: Database, asked: { number: string; name: string }, occasion: Occasion): Outcome<Certificate, 'certificate-not-found' | ThrottleRefusal> {
  const wait = throttled(occasion, [['certificate:address', occasion.address]]);
  if (wait) return wait;
  const found = findCertificateByNumberAndName(db, asked.number, asked.name);
  return found ? ok(found) : refuse('certificate-not-found');
}

/** Checks a file as it was handed over. What it says of itself is shown only when the signature holds. */
export async function certificateInFile(db: Database, bytes: Buffer, occasion: Occasion): Promise<Outcome<VerificationView, HandedOverRefusal | ThrottleRefusal>> {
  const wait = throttled(occasion, [['certificate:address', occasion.address]]);
  if (wait) return wait;
  const handed = await handedOverCredential(bytes, primitives);
  if (!handed.ok) return handed;
  const verification = await verifyCertificate(handed.value, registerSources(db, occasion), occasion.now);
  const parsed = credentialSchema.safeParse(handed.value);
  const certificate = verification.genuine.answer === 'yes' && parsed.success ? findIssuedCertificate(db, parsed.data.credentialSubject.licenseNumber) : null;
  if (!certificate) return ok({ verification, checkedAt: occasion.now.toISOString(), facts: null, standing: null, log: null });
  return ok({ ...(await viewOf(db, certificate, true, occasion)), verification });
}

async function viewOf(db: Database, certificate: Certificate, nameShown: boolean, occasion: Occasion): Promise<VerificationView> {
  const verification = await verifyCertificate(certificate.credential, registerSources(db, occasion), occasion.now);
  return { verification, checkedAt: occasion.now.toISOString(), facts: factsOf(db, certificate, nameShown, occasion), standing: standingOf(certificate.credential!), log: logOf(db, certificate.number) };
}

function factsOf(db: Database, certificate: Certificate, nameShown: boolean, { language }: Occasion): PublicFacts {
  const body = findIssuingBody(db, certificate.bodyId)!;
  const { title } = findSchemeVersion(db, certificate.schemeVersionId)!.content;
  const { occupation, ladder } = db.select({ occupation: occupations, ladder: ladders.content }).from(occupations).innerJoin(ladders, eq(ladders.id, occupations.ladderId)).where(eq(occupations.id, certificate.occupationId)).get()!;
  const level = levelOf(ladder, certificate.level).name;
  const successor = db.select({ number: certificates.number }).from(certificates).where(and(eq(certificates.replacesId, certificate.id), inArray(certificates.state, [...publicCertificateStates]))).get();
  return {
    number: certificate.number,
    name: nameShown ? certificate.name : maskedName(certificate.name),
    nameShown,
    title: localised(language, title.zh, title.en),
    occupation: localised(language, occupation.nameZh, occupation.nameEn),
    level: localised(language, level.zh, level.en),
    body: { id: body.id, name: localised(language, body.nameZh, body.nameEn), kind: body.kind, registerUrl: body.registerUrl, endedOn: body.endedOn },
    issuedOn: certificate.issuedOn,
    validUntil: certificate.validUntil,
    replacedBy: successor?.number ?? null,
  };
}

function logOf(db: Database, number: string): VerificationView['log'] {
  const { lines, under } = linesOf(db, number);
  return {
    ...under,
    lines: lines.map(({ position, entry, proof }) => {
      const { deed, at } = JSON.parse(entry) as { deed: string; at: string };
      return { position, deed, at, proof, included: isIncluded(leafHash(entry), position, under.size, proof, under.head) };
    }),
  };
}
