import { inflateSync } from 'node:zlib';

/** Files attached to a PDF that are looked at; ours has one. */
const mostAttachments = 10;
/** Bytes of a credential; ours are under 4,000. */
const longestCredential = 1_000_000;

/**
 * The credential's JSON text attached to a PDF (ISO 32000-1 section 7.11.4: a stream of the type `EmbeddedFile`, which
 * is never inside another); null when no file attached to it is JSON. Nothing else of the PDF is read. Throws on a
 * damaged or hostile stream.
 */
export function textOfPdf(pdf: Buffer): string | null {
  const file = pdf.toString('latin1');
  for (const { index } of [...file.matchAll(/\/Type\s*\/EmbeddedFile\b/g)].slice(0, mostAttachments)) {
    const text = streamAround(pdf, file, index).toString('utf8').trim();
    if (text.startsWith('{')) return text;
  }
  return null;
}

/** The bytes of the stream whose dictionary holds the place; deflated ones are inflated, other filters are not known. */
function streamAround(pdf: Buffer, file: string, place: number): Buffer {
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
  return /\/FlateDecode\b/.test(dictionary) ? inflateSync(bytes, { maxOutputLength: longestCredential }) : bytes;
}
