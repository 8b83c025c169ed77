import { PdfObjects } from '../verification/pdf-objects';
import { listIn, objectMeant, type PdfDictionary, type PdfValue } from '../verification/pdf-values';
import type { Primitives } from '../verification/primitives';

/** Files attached to a PDF that are looked at; ours has one. */
const mostAttachments = 10;
/** Nodes of the tree of their names. */
const mostNodes = 500;
/** Bytes of a credential; ours are under 4,000. */
const longestCredential = 1_000_000;

/** What a PDF's attached files were found to be. */
export type PdfAttachments = { readonly encrypted: true } | { readonly encrypted: false; readonly texts: string[] };

/** A PDF is one by its first bytes; a mail server may have put some before (ISO 32000-1, appendix H). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * The JSON texts attached to a PDF: the files its name tree names (ISO 32000-1 section 7.11.4), else those that
 * anything in it names, else streams that call themselves attached. Nothing else of the PDF is read. Rejects on a
 * damaged or hostile stream.
 */
export async function textsOfPdf(pdf: Uint8Array, primitives: Pick<Primitives, 'unpack'>): Promise<PdfAttachments> {
  const objects = await PdfObjects.of(pdf, primitives);
  if (objects.encrypted) return { encrypted: true };
  const texts: string[] = [];
  for (const number of attachedStreams(objects)) {
    const bytes = await objects.stream(number, longestCredential);
    const text = bytes && new TextDecoder().decode(bytes).trim();
    if (text && /^[[{]/.test(text)) texts.push(text);
  }
  return { encrypted: false, texts };
}

function attachedStreams(objects: PdfObjects): number[] {
  const ways = [
    () => namedFiles(objects),
    () => [...objects.dictionariesWith('EF')],
    () => objects.streamsOf('EmbeddedFile'),
  ];
  for (const way of ways) {
    const streams = way().flatMap((one) => (typeof one === 'number' ? one : (streamOf(objects, one) ?? [])));
    if (streams.length > 0) return [...new Set(streams)].slice(0, mostAttachments);
  }
  return [];
}

/** The stream of a file specification. */
function streamOf(objects: PdfObjects, file: PdfDictionary): number | null {
  const forms = objects.dictionary(file.get('EF'));
  return objectMeant(forms?.get('F') ?? forms?.get('UF'));
}

/** The file specifications in the tree of names of the catalogue. */
function namedFiles(objects: PdfObjects): PdfDictionary[] {
  const root = objects.trailers.map((trailer) => trailer.get('Root')).findLast((one) => one !== undefined);
  const names = objects.dictionary(objects.dictionary(root)?.get('Names'));
  const waiting: (PdfValue | undefined)[] = [names?.get('EmbeddedFiles')];
  const files: PdfDictionary[] = [];
  for (let visited = 0; waiting.length > 0 && visited < mostNodes; visited += 1) {
    const node = objects.dictionary(waiting.shift());
    waiting.push(...listIn(objects.value(node?.get('Kids'))).slice(0, mostNodes));
    for (const value of listIn(objects.value(node?.get('Names')))) {
      const file = objects.dictionary(value);
      if (file) files.push(file);
      if (files.length >= mostAttachments) return files;
    }
  }
  return files;
}
