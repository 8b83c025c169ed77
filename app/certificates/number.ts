/** Letters and digits that nobody mistakes for one another on paper or by telephone (no 0 O 1 I L U V). */
const letters = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** What a number looks like, for forms and refusals: its check character fits, and nothing was issued under it. */
export const exampleNumber = 'TA-2026-7K3M9QXZ';

/**
 * A certificate's public number, `TA-2026-7K3M9QXZ`: year, seven random characters, and one that catches typing errors.
 */
export function certificateNumber(year: number, random: (bytes: number) => Uint8Array): string {
  let body = '';
  while (body.length < 7) {
    const [byte] = random(1);
    // Values past the last full round are drawn again: every character is as likely.
    if (byte! < 232) body += letters[byte! % letters.length];
  }
  return `TA-${year}-${body}${checkLetter(`${year}${body}`)}`;
}

/** Reads a number as people type it: spaces, dashes, case and width forgiven. Null when it cannot be one. */
export function readCertificateNumber(text: string): string | null {
  const match = partsOf(text);
  if (!match || checkLetter(`${match[1]}${match[2]}`) !== match[3]) return null;
  return `TA-${match[1]}-${match[2]}${match[3]}`;
}

/**
 * A text that has the shape of a number, whether or not its last character fits the others; letters we never use count
 * too. Null when it has not.
 */
export function numberWithoutCheck(text: string): string | null {
  const match = /^TA(\d{4})([0-9A-Z]{8})$/.exec(bareOf(text));
  return match && `TA-${match[1]}-${match[2]}`;
}

/**
 * The reference of an application in what somebody typed, and which kind: both look like a certificate's number, and
 * whoever applied for a certificate has one in hand. Null when it is none.
 */
export function applicationReferenceIn(text: string): { kind: 'membership' | 'certification'; text: string } | null {
  const match = /^(TA|CA)(\d{4})(\d{6,7})$/.exec(bareOf(text));
  return (
    match && {
      kind: match[1] === 'TA' ? 'membership' : 'certification',
      text: `${match[1]}-${match[2]}-${match[3]}`,
    }
  );
}

function partsOf(text: string): RegExpExecArray | null {
  return /^TA(\d{4})([2-9A-HJKMNP-TW-Z]{7})([2-9A-HJKMNP-TW-Z])$/.exec(bareOf(text));
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/** Weighted sum modulo 29, a prime: any one wrong character and any two swapped neighbours change it. */
function checkLetter(text: string): string {
  const sum = [...text].reduce(
    (total, character, index) =>
      total + (index + 1) * (/\d/.test(character) && index < 4 ? Number(character) : letters.indexOf(character)),
    0,
  );
  return letters[((sum % 29) + 29) % 29]!;
}
