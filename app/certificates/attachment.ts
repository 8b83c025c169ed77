import type { Primitives } from './primitives';

/** Files attached to a PDF that are looked at; ours has one. */
const mostAttachments = 10;
/** Bytes of a credential; ours are under 4,000. */
const longestCredential = 1_000_000;

/**
 * The credential's JSON text attached to a PDF (ISO 32000-1 section 7.11.4: a stream of the type `EmbeddedFile`, which
 * is never inside another); null when no file attached to it is JSON. Nothing else of the PDF is read. Rejects on a
 * damaged or hostile stream.
 */
export async function textOfPdf(pdf: Uint8Array, { unpack }: Pick<Primitives, 'unpack'>): Promise<string | null> {
  // One character for each byte, so that places in the text are places in the file.
  const file = new TextDecoder('latin1').decode(pdf);
  for (const { index } of [...file.matchAll(/\/Type\s*\/EmbeddedFile\b/g)].slice(0, mostAttachments)) {
    const text = new TextDecoder().decode(await streamAround(pdf, file, index, unpack)).trim();
    if (text.startsWith('{')) return text;
  }
  return null;
}

/** The bytes of the stream whose dictionary holds the place; deflated ones are inflated, other filters are not known. */
async function streamAround(
  pdf: Uint8Array,
  file: string,
  place: number,
  unpack: Primitives['unpack'],
): Promise<Uint8Array> {
  const opens = file.lastIndexOf(' obj', place);
  const keyword = /stream\r?\n/g;
  keyword.lastIndex = place;
  const begins = keyword.exec(file);
  if (opens < 0 || !begins) throw new RangeError('an attached file without its stream');
  const dictionary = file.slice(opens, begins.index);
  const from = begins.index + begins[0].length;
  const length = /\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(dictionary);
  const until = length ? from + Number(length[1]) : file.indexOf('endstream', from);
  if (until < from || until > pdf.length) throw new RangeError('a stream ends after the file');
  const bytes = pdf.subarray(from, until);
  return /\/FlateDecode\b/.test(dictionary) ? unpack('zlib', bytes, longestCredential) : bytes;
}
