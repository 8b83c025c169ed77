/** CRC-32 of RFC 1952 with its bits reversed, as zlib computes it. */
const polynomial = 0xedb88320;
const one = 0x80000000;

/** Product of two polynomials over GF(2), modulo the CRC's, as `multmodp` in zlib's crc32.c. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= b;
    b = b & 1 ? (b >>> 1) ^ polynomial : b >>> 1;
  }
  return sum >>> 0;
}

/** What appending `bytes` bytes multiplies a checksum by: x to the power of 8·bytes, modulo the CRC's polynomial. */
export function shiftOf(bytes: number): number {
  let shift = one;
  let power = product(0x40000000, 0x40000000);
  power = product(power, power);
  power = product(power, power);
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = product(power, shift);
    power = product(power, power);
  }
  return shift;
}

/** Checksum of A followed by B, from those of A and of B and `shiftOf(B's length)`; costs nothing per byte. */
export function joined(checksumOfA: number, checksumOfB: number, shiftOfB: number): number {
  return (product(shiftOfB, checksumOfA) ^ checksumOfB) >>> 0;
}
