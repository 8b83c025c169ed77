import { dayMonthsLater } from '../../calendar/months';
import type { SchemeContent } from '../../certification/schemes/scheme';
import { ok, refuse, type Outcome } from '../../outcome';

export type RenewalRefusal = 'renewal-not-offered' | 'renewal-too-early' | 'renewal-too-late' | 'renewal-training';

/**
 * May a certificate be renewed on `today`: within the scheme's last months before its end, with enough hours of
 * training in the scheme's fields completed since it was issued. Dates are ISO; a refusal names the first or last
 * day, or the hours still missing. After its end there is no renewal: the exam is sat again.
 */
export function renewable(
  scheme: Pick<SchemeContent, 'renewal' | 'fields'>,
  certificate: { readonly issuedOn: string; readonly validUntil: string | null },
  training: readonly { readonly hours: number; readonly completedOn: string; readonly fields: readonly string[] }[],
  today: string,
): Outcome<null, RenewalRefusal> {
  if (scheme.renewal === null || certificate.validUntil === null) return refuse('renewal-not-offered');
  const opens = dayMonthsLater(certificate.validUntil, -scheme.renewal.windowMonths);
  if (today < opens) return refuse('renewal-too-early', { allowed: [opens] });
  if (today > certificate.validUntil) return refuse('renewal-too-late', { value: certificate.validUntil });
  const counted = training.filter(
    (one) =>
      one.completedOn > certificate.issuedOn &&
      one.completedOn <= today &&
      one.fields.some((field) => scheme.fields.includes(field)),
  );
  const missing = scheme.renewal.trainingHours - counted.reduce((sum, one) => sum + one.hours, 0);
  return missing > 0
    ? refuse('renewal-training', { value: String(missing), allowed: [String(scheme.renewal.trainingHours)] })
    : ok(null);
}
