import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments } from '../../../db/schema/index';
import { dateInChina, dayAfter } from '../../calendar/working-days';
import { dayMonthsLater } from '../../calendar/months';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { findSchemeVersion, type SchemeVersion } from '../../certification/schemes/scheme-version.server';
import { findIssuingBody, type IssuingBody } from '../bodies/body.server';
import { findCertificate, type Certificate } from '../certificate.server';
import type { CredentialFacts } from '../credential';
import { seconds } from '../keys/signing.server';

/** The last day of a certificate's term begun on an ISO date; null: it does not end. */
export function lastDay(validityMonths: number | null, from: string): string | null {
  return validityMonths === null ? null : dayAfter(dayMonthsLater(from, validityMonths), -1);
}

/**
 * What the credential of a proposal says when it is issued now. Only a first certificate and a renewal begin a term;
 * whatever else takes the place of another keeps its end. Schemes and bodies are looked up once.
 */
export function credentialFacts(
  db: Database,
  occasion: CertificationOccasion,
): (certificate: Certificate) => { facts: CredentialFacts; validUntil: string | null } {
  const schemes = new Map<number, SchemeVersion>();
  const bodies = new Map<string, IssuingBody>();
  return (certificate) => {
    const scheme = once(schemes, certificate.schemeVersionId, (id) => findSchemeVersion(db, id)!);
    const body = once(bodies, certificate.bodyId, (id) => findIssuingBody(db, id)!);
    const awarded = db
      .select({ at: assessments.confirmedAt })
      .from(assessments)
      .where(eq(assessments.seatId, certificate.seatId))
      .get()!;
    const { validityMonths, papers, title, description } = scheme.content;
    const keepsEnd = certificate.replacesId !== null && certificate.replacement !== 'renewal';
    const validUntil = keepsEnd
      ? findCertificate(db, certificate.replacesId!)!.validUntil
      : lastDay(validityMonths, dateInChina(occasion.now));
    const facts: CredentialFacts = {
      origin: occasion.origin,
      number: certificate.number,
      name: certificate.name,
      latinName: certificate.latinName,
      body,
      occupationId: certificate.occupationId,
      level: certificate.level,
      schemeVersion: scheme.version,
      title,
      description,
      criteria: papers.map((paper) => `${paper.name.zh} ${paper.name.en} ≥ ${paper.passMark}/100`).join('; '),
      validFrom: seconds(occasion.now),
      // The last second of its last day in China.
      validUntil: validUntil && `${validUntil}T15:59:59Z`,
      awardedAt: seconds(new Date(awarded.at)),
      status: { list: certificate.statusListId!, index: certificate.statusIndex! },
    };
    return { facts, validUntil };
  };
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, find: (key: Key) => Value): Value {
  const value = known.get(key) ?? find(key);
  known.set(key, value);
  return value;
}
