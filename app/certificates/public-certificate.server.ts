import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { certificates, ladders, occupations } from '../../db/schema/index';
import type { Occasion } from '../accounts/occasion.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { levelOf } from '../certification/schemes/ladder';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { askedNumber, type NumberRefusal } from './verification/asked-number';
import { findIssuingBody } from './bodies/body.server';
import { publicCertificateStates } from './certificate-state';
import { findIssuedCertificate, type Certificate } from './certificate.server';
import { credential as credentialSchema, titlesIn, type Credential } from './credential';
import { exampleNumber } from './number';
import { guessedRight, guessesSlowed } from './verification/guesses.server';
import { handedOverCredential, type HandedOverRefusal } from './verification/handed-over';
import { linesOf } from './log/log.server';
import { factsInMaterial } from './verification/material';
import { publicMaterial } from './verification/material.server';
import { isIncluded, leafHash } from './log/merkle.server';
import { primitives } from './verification/primitives.server';
import type { PublicFacts, VerificationView } from './public-view';
import { registerSources } from './register.server';
import { isSameName } from './verification/same-name.server';
import { unopenedView } from './wallet/unopened-view';
import { standingOf } from './verification/verification';
import { verifyCertificate } from './verification/verification.server';

/**
 * The page at a certificate’s own address, for whoever has its number or QR code: that it was issued, and whether it is
 * valid (docs/decisions/0032-what-a-number-tells.md).
 */
export async function certificateAt(
  db: Database,
  number: string,
  occasion: Occasion,
): Promise<Outcome<VerificationView, NumberRefusal | ThrottleRefusal>> {
  const wait = throttled(occasion, [['certificate:page', occasion.address]]);
  if (wait) return wait;
  const found = numberedCertificate(db, number, occasion);
  if (!found.ok) return found;
  const { credential, state } = found.value;
  const verification = await verifyCertificate(credential, registerSources(db, occasion), occasion.now);
  const ended = state === 'revoked' ? 'revoke' : state === 'superseded' ? 'supersede' : null;
  return ok({
    ...unopenedView(found.value.number, verification, standingOf(credential!), occasion.now),
    ...(ended && { ended }),
  });
}

/** Whether a certificate was issued under what was typed: its number, by which its page is opened. */
export function issuedNumber(
  db: Database,
  typed: string,
  occasion: Occasion,
): Outcome<string, NumberRefusal | ThrottleRefusal> {
  const wait = throttled(occasion, [['certificate:address', occasion.address]]);
  if (wait) return wait;
  const found = numberedCertificate(db, typed, occasion);
  return found.ok ? ok(found.value.number) : found;
}

/** The certificate with this number and holder’s name, its facts in full. */
export async function certificateByName(
  db: Database,
  asked: { number: string; name: string },
  occasion: Occasion,
): Promise<Outcome<VerificationView, NamedRefusal>> {
  const named = namedCertificate(db, asked, occasion);
  return named.ok ? ok(await viewOf(db, named.value, occasion)) : named;
}

export type NamedRefusal = NumberRefusal | 'certificate-name-differs' | ThrottleRefusal;

/**
 * The issued certificate itself, for its signed file and its lines in the log. Tries are counted per network address
 * and per number.
 */
export function namedCertificate(
  db: Database,
  asked: { number: string; name: string },
  occasion: Occasion,
): Outcome<Certificate, NamedRefusal> {
  const wait = throttled(occasion, [['certificate:address', occasion.address]]);
  if (wait) return wait;
  const found = numberedCertificate(db, asked.number, occasion);
  if (!found.ok) return found;
  const slow = guessesSlowed(found.value.number, occasion);
  if (slow) return slow;
  const { name, latinName } = found.value;
  if (![name, latinName ?? name].some((one) => isSameName(one, asked.name)))
    return refuse('certificate-name-differs', { field: 'name' });
  guessedRight(found.value.number, occasion);
  return found;
}

/** What was issued under a number as typed or pasted; a refusal says what is wrong with the number. */
function numberedCertificate(db: Database, typed: string, occasion: Occasion): Outcome<Certificate, NumberRefusal> {
  const read = askedNumber(typed, occasion.origin, ...(occasion.formerOrigins ?? []));
  if (!read.ok) return read;
  const certificate = findIssuedCertificate(db, read.value);
  if (certificate) return ok(certificate);
  return refuse(read.value === exampleNumber ? 'certificate-number-example' : 'certificate-never-issued', {
    field: 'number',
    value: read.value,
  });
}

/** Checks a file as it was handed over. What it says of itself is shown only when the signature holds. */
export async function certificateInFile(
  db: Database,
  bytes: Buffer,
  occasion: Occasion,
): Promise<Outcome<VerificationView, HandedOverRefusal | ThrottleRefusal>> {
  const wait = throttled(occasion, [['certificate:address', occasion.address]]);
  if (wait) return wait;
  const handed = await handedOverCredential(bytes, primitives);
  if (!handed.ok) return handed;
  const { credential, shows } = handed.value;
  const verification = await verifyCertificate(credential, registerSources(db, occasion), occasion.now);
  const parsed = credentialSchema.safeParse(credential);
  const genuine = verification.genuine.answer === 'yes' && parsed.success ? parsed.data : null;
  return ok({
    ...(genuine
      ? await signedView(db, genuine, occasion)
      : { checkedAt: occasion.now.toISOString(), facts: null, standing: null, log: null }),
    ...(shows && { shows }),
    verification,
  });
}

/**
 * What a genuine certificate says: from the register, or where the register does not hold it, which a restored one may
 * not, from itself.
 */
async function signedView(db: Database, credential: Credential, occasion: Occasion): Promise<VerificationView> {
  const { licenseNumber } = credential.credentialSubject;
  const certificate = findIssuedCertificate(db, licenseNumber);
  if (certificate) return viewOf(db, certificate, occasion);
  return {
    verification: await verifyCertificate(credential, registerSources(db, occasion), occasion.now),
    checkedAt: occasion.now.toISOString(),
    facts: factsInMaterial(credential, await publicMaterial(db, occasion), occasion.language),
    standing: null,
    log: logOf(db, licenseNumber),
  };
}

async function viewOf(db: Database, certificate: Certificate, occasion: Occasion): Promise<VerificationView> {
  const verification = await verifyCertificate(certificate.credential, registerSources(db, occasion), occasion.now);
  return {
    verification,
    checkedAt: occasion.now.toISOString(),
    facts: factsOf(db, certificate, occasion),
    standing: standingOf(certificate.credential!),
    log: logOf(db, certificate.number),
  };
}

function factsOf(db: Database, certificate: Certificate, { language }: Occasion): PublicFacts {
  const body = findIssuingBody(db, certificate.bodyId)!;
  const { occupation, ladder } = db
    .select({ occupation: occupations, ladder: ladders.content })
    .from(occupations)
    .innerJoin(ladders, eq(ladders.id, occupations.ladderId))
    .where(eq(occupations.id, certificate.occupationId))
    .get()!;
  const level = levelOf(ladder, certificate.level).name;
  const successor = db
    .select({ number: certificates.number })
    .from(certificates)
    .where(and(eq(certificates.replacesId, certificate.id), inArray(certificates.state, [...publicCertificateStates])))
    .get();
  return {
    number: certificate.number,
    name: certificate.name,
    latinName: certificate.latinName,
    ...titlesIn(language, certificate.credential!.credentialSubject.achievement.name),
    occupation: localised(language, occupation.nameZh, occupation.nameEn),
    level: localised(language, level.zh, level.en),
    body: {
      id: body.id,
      name: localised(language, body.nameZh, body.nameEn),
      kind: body.kind,
      registerUrl: body.registerUrl,
      endedOn: body.endedOn,
    },
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
      return {
        position,
        deed,
        at,
        entry,
        proof,
        included: isIncluded(leafHash(entry), position, under.size, proof, under.head),
      };
    }),
  };
}
