import { ok, refuse, type Outcome } from '../outcome';
import { textOfPdf } from './attachment';
import { textOfPng, textOfSvg } from './baked-text';
import type { Primitives } from './primitives';

/** Bytes a certificate file may have; ours are under 100 KB. */
export const largestCertificateFile = 900_000;

export type HandedOverRefusal =
  'certificate-file-empty' | 'certificate-file-large' | 'certificate-file-bare' | 'certificate-file-unreadable';

/**
 * The credential in a file as somebody hands it over: JSON, a PNG or SVG it was baked into, or a PDF it is attached
 * to. Its words are not believed yet. A picture or scan that holds none is `certificate-file-bare`: it proves nothing.
 */
export async function handedOverCredential(
  bytes: Uint8Array,
  primitives: Pick<Primitives, 'unpack'>,
): Promise<Outcome<unknown, HandedOverRefusal>> {
  if (bytes.length === 0) return refuse('certificate-file-empty', { field: 'file' });
  if (bytes.length > largestCertificateFile) return refuse('certificate-file-large', { field: 'file' });
  try {
    const text = await textIn(bytes, primitives);
    return text === null ? refuse('certificate-file-bare', { field: 'file' }) : ok(JSON.parse(text));
  } catch {
    return refuse('certificate-file-unreadable', { field: 'file' });
  }
}

async function textIn(bytes: Uint8Array, primitives: Pick<Primitives, 'unpack'>): Promise<string | null> {
  if (bytes[0] === 0x89) return textOfPng(bytes, primitives);
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') return textOfPdf(bytes, primitives);
  // JPEG: a photograph of a certificate, which holds no signature.
  if (bytes[0] === 0xff) return null;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  return text.startsWith('<') ? textOfSvg(text) : text;
}
