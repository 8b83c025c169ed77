import { ok, refuse, type Outcome } from '../../outcome';
import { applicationReferenceIn, numberWithoutCheck, readCertificateNumber } from '../number';

export type NumberRefusal =
  | 'certificate-never-issued'
  | 'certificate-number-check'
  | 'certificate-number-example'
  | 'certificate-number-membership'
  | 'certificate-number-certification'
  | 'certificate-number-shape'
  | 'certificate-address-elsewhere';

/**
 * The number in what somebody typed or pasted: the number itself, or the address of a certificate's page on one of
 * our `origins`. A refusal tells a wrong check letter from what is no number at all, from
 * the reference of an application, and from another site's address.
 */
export function askedNumber(
  typed: string,
  ...origins: readonly string[]
): Outcome<string, Exclude<NumberRefusal, 'certificate-never-issued' | 'certificate-number-example'>> {
  const text = typed.normalize('NFKC').trim();
  const address = addressIn(text);
  if (address && !origins.some((origin) => new URL(origin).host === address.host))
    return refuse('certificate-address-elsewhere', { field: 'number', value: address.host });
  const part = address ? (/^\/certificates\/([^/]+)/.exec(decoded(address.pathname))?.[1] ?? '') : text;
  const number = readCertificateNumber(part);
  if (number) return ok(number);
  const reference = applicationReferenceIn(part);
  if (reference) return refuse(`certificate-number-${reference.kind}`, { field: 'number', value: reference.text });
  return refuse(numberWithoutCheck(part) === null ? 'certificate-number-shape' : 'certificate-number-check', {
    field: 'number',
    value: numberWithoutCheck(part) ?? typed.trim().slice(0, 60),
  });
}

/** `https://…`, or the same without its scheme as browsers copy it. */
function addressIn(text: string): URL | null {
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? new URL(text) : null;
  return /^[a-z0-9.-]+(:\d+)?\/certificates\//i.test(text) ? addressIn(`https://${text}`) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
