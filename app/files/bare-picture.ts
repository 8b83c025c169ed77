/**
 * A PNG or JPEG without what its maker noted beside the picture: place, time, device, thumbnails, comments. What a
 * reader needs to draw it stays: sizes, colours, and which side is up. The picture itself is copied bit by bit. Null
 * when the bytes cannot be followed to the picture's end. JPEG: ITU-T T.81 B.1.1, Exif 2.32 4.5; PNG: ISO/IEC 15948 5.3.
 */
export function barePicture(bytes: Buffer): Buffer | null {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47 ? barePng(bytes) : bareJpeg(bytes);
}

const drawnChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

function barePng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    if (drawnChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const [startOfScan, endOfImage, comment, app0, app1, app2, app14, app15] = [
  0xda, 0xd9, 0xfe, 0xe0, 0xe1, 0xe2, 0xee, 0xef,
];

function bareJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2), orientationSegment(orientationOf(bytes))];
  for (const { marker, from, to } of segmentsOf(bytes)) {
    if (marker === startOfScan) {
      const end = bytes.lastIndexOf(Buffer.of(0xff, endOfImage));
      return end < from ? null : Buffer.concat([...kept, bytes.subarray(from, end + 2)]);
    }
    if (isDrawn(marker, bytes.subarray(from + 4, to))) kept.push(bytes.subarray(from, to));
  }
  return null;
}

/** Whether a segment says how to draw: tables and frames, JFIF, colour profiles, Adobe's colour transform. */
function isDrawn(marker: number, data: Buffer): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker === app0) return data.toString('latin1', 0, 4) === 'JFIF';
  if (marker === app2) return data.toString('latin1', 0, 11) === 'ICC_PROFILE';
  return marker === app14 && data.toString('latin1', 0, 5) === 'Adobe';
}

interface Segment {
  readonly marker: number;
  /** Where it begins, its marker and length included, and where the next one does. */
  readonly from: number;
  readonly to: number;
}

/** The segments before the picture's data, and the one that begins it. */
function* segmentsOf(bytes: Buffer): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    if (to > bytes.length) return;
    yield { marker, from: at, to };
    if (marker === startOfScan) return;
    at = to;
  }
}

/** Which side of a JPEG is up, 1 to 8 as Exif counts them; 1 is as it lies, and what says nothing. */
export function orientationOf(bytes: Buffer): number {
  for (const { marker, from, to } of segmentsOf(bytes)) {
    const exif = bytes.subarray(from + 4, to);
    if (marker === app1 && exif.toString('latin1', 0, 4) === 'Exif') return orientationIn(exif.subarray(6));
  }
  return 1;
}

/** Tag 0x0112 of the first directory of a TIFF header. */
function orientationIn(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif segment that says nothing but which side is up; no bytes where the picture lies as it is. */
function orientationSegment(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const head = Buffer.from('ffe1002245786966000049492a0008000000', 'hex');
  const entry = Buffer.from('010012010300010000000000000000000000', 'hex');
  entry.writeUInt16LE(orientation, 10);
  return Buffer.concat([head, entry]);
}
