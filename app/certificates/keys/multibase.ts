const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * The bytes of a multibase text: `z` is base58btc, `u` base64url without padding. Throws RangeError for anything else.
 */
export function bytesOfMultibase(text: string): Uint8Array {
  if (text.startsWith('z')) return bytesOfBase58(text.slice(1));
  if (text.startsWith('u')) return bytesOfBase64url(text.slice(1));
  throw new RangeError('not multibase z or u');
}

/**
 * Leading 1s are leading zero bytes; the rest is one number written to the base 58. Keys and signatures are short:
 * quadratic is fine.
 */
function bytesOfBase58(text: string): Uint8Array {
  if (text.length > 200) throw new RangeError('longer than any key or signature');
  const bytes: number[] = [];
  for (const character of text) {
    let carry = base58.indexOf(character);
    if (carry < 0) throw new RangeError('not base58');
    for (let at = 0; at < bytes.length; at += 1) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) bytes.push(carry);
  }
  const zeros = /^1*/.exec(text)![0].length;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

function bytesOfBase64url(text: string): Uint8Array {
  if (!/^[\w-]*$/.test(text)) throw new RangeError('not base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
