import { z } from 'zod';

/** HTML's own pattern, which also takes the punycode of 中国 as a top domain; a dot is demanded besides. */
const address = z
  .email({ pattern: z.regexes.html5Email })
  .max(254)
  .regex(/@.+\../);

/**
 * An e-mail address in the one form it is stored and compared in: full-width characters narrowed, spaces trimmed,
 * lower case, domain in punycode. Null when it is not an address. Addresses that differ only in case are the same
 * person everywhere that matters; dots and plus signs are kept, they are the provider's business.
 */
export function normalisedEmail(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  if (at < 1 || plain.length > 254) return null;
  const domain = asciiDomain(plain.slice(at + 1));
  const result = domain === null ? null : address.safeParse(`${plain.slice(0, at)}@${domain}`);
  return result?.success ? result.data : null;
}

function asciiDomain(domain: string): string | null {
  if (/[/?#\\:@\s]/.test(domain)) return null;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
