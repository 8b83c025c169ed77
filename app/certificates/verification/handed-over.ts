import { ok, refuse, type Outcome } from '../../outcome';
import { isPdf, textsOfPdf } from '../documents/attachment';
import { textOfPng } from './baked-png';
import { credentialsIn, isSignedText } from './credential-inside';
import type { Primitives } from './primitives';

/** Bytes a certificate file may have; ours are under 100 KB. */
export const largestCertificateFile = 900_000;

export type HandedOverRefusal =
  | 'certificate-file-empty'
  | 'certificate-file-large'
  | 'certificate-file-bare'
  | 'certificate-file-several'
  | 'certificate-file-unreadable'
  | 'certificate-pdf-bare'
  | 'certificate-pdf-locked';

export interface HandedOver {
  /** Its words are not believed yet. JSON, or the text of a badge that is signed or hosted in another way. */
  readonly credential: unknown;
  /** What the file shows beside what is signed: nobody signed that, so it may show anything. */
  readonly shows: 'pdf' | 'picture' | null;
}

/**
 * The credential in a file as somebody hands it over: JSON, a PNG or SVG it was baked into, or a PDF it is attached
 * to. A picture or scan that holds none is `certificate-file-bare`: it proves nothing. The kind of file is told by its
 * content, never by its name.
 */
export async function handedOverCredential(
  bytes: Uint8Array,
  primitives: Pick<Primitives, 'unpack'>,
): Promise<Outcome<HandedOver, HandedOverRefusal>> {
  if (bytes.length === 0) return refuse('certificate-file-empty', { field: 'file' });
  if (bytes.length > largestCertificateFile) return refuse('certificate-file-large', { field: 'file' });
  try {
    const found = await textsIn(bytes, primitives);
    if (typeof found === 'string') return refuse(found, { field: 'file' });
    const [credential, ...others] = credentialsIn(onlyOf(found.texts.map(valueOf)));
    return others.length > 0
      ? refuse('certificate-file-several', { field: 'file' })
      : ok({ credential, shows: found.shows });
  } catch {
    return refuse('certificate-file-unreadable', { field: 'file' });
  }
}

interface Found {
  readonly texts: readonly string[];
  readonly shows: HandedOver['shows'];
}

async function textsIn(
  bytes: Uint8Array,
  primitives: Pick<Primitives, 'unpack'>,
): Promise<Found | Extract<HandedOverRefusal, `${string}-bare` | `${string}-locked`>> {
  if (isPdf(bytes)) {
    const attached = await textsOfPdf(bytes, primitives);
    if (attached.encrypted) return 'certificate-pdf-locked';
    return attached.texts.length === 0 ? 'certificate-pdf-bare' : { texts: attached.texts, shows: 'pdf' };
  }
  if (bytes[0] === 0x89) {
    const text = await textOfPng(bytes, primitives);
    return text === null ? 'certificate-file-bare' : { texts: [text], shows: 'picture' };
  }
  if (isPhotograph(bytes)) return 'certificate-file-bare';
  const text = decoded(bytes).trim();
  if (!text.startsWith('<')) return { texts: [text], shows: null };
  // The XML parser weighs more than all the rest: a browser loads it for a drawing alone.
  const texts = (await import('./baked-svg')).textsOfSvg(text);
  return texts.length === 0 ? 'certificate-file-bare' : { texts, shows: 'picture' };
}

/** JPEG, WebP, HEIC, GIF, BMP, TIFF: no certificate of ours was ever one. */
function isPhotograph(bytes: Uint8Array): boolean {
  const signs = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(\xff\xd8|RIFF[^]{4}WEBP|[^]{4}ftyp|GIF8|BM|II\*\0|MM\0\*)/.test(signs);
}

/** UTF-8 unless the file says otherwise, by its first bytes or as XML does. Throws at bytes that are no such text. */
function decoded(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  const [, declared] = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start) ?? [];
  const encoding = marked || (declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8');
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** What a text stands for: JSON, or the text itself where that is a badge. Undefined when it is neither. */
function valueOf(text: string): unknown {
  const plain = text.trim();
  if (isSignedText(plain) || /^https?:\/\/\S+$/.test(plain)) return plain;
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

/** One value alone, or all that could be read. Throws when none could. */
function onlyOf(values: readonly unknown[]): unknown {
  const read = values.filter((value) => value !== undefined);
  if (read.length === 0) throw new RangeError('no text of the file can be read');
  return read.length === 1 ? read[0] : read;
}
