import { deflateSync } from 'node:zlib';

/** An object of a PDF: a value, or a dictionary with the bytes behind it. */
export type Made = string | { readonly dictionary: string; readonly bytes: Buffer };

/**
 * A PDF of these objects by number, with what its trailer says. Nothing of it has a table of places: none is needed.
 */
export function madePdf(objects: Readonly<Record<number, Made>>, trailer = '/Root 1 0 R'): Buffer {
  const parts = Object.entries(objects).map(([number, made]) =>
    typeof made === 'string'
      ? Buffer.from(`${number} 0 obj\n${made}\nendobj\n`, 'latin1')
      : Buffer.concat([
          Buffer.from(`${number} 0 obj\n<<${made.dictionary} /Length ${made.bytes.length}>>\nstream\r\n`, 'latin1'),
          made.bytes,
          Buffer.from('\nendstream\nendobj\n'),
        ]),
  );
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
    ...parts,
    Buffer.from(trailer && `trailer\n<< ${trailer} >>\n`),
    Buffer.from('startxref\n0\n%%EOF\n'),
  ]);
}

/** The bytes deflated, behind a dictionary. */
export const packed = (text: string, dictionary = ''): Made => ({
  dictionary: `${dictionary} /Filter /FlateDecode`,
  bytes: deflateSync(text),
});

/** A stream that holds these objects (ISO 32000-1 section 7.5.7). */
export function holder(objects: Readonly<Record<number, string>>): Made {
  const entries = Object.entries(objects);
  let at = 0;
  const places = entries.map(([number, text]) => {
    const place = `${number} ${at}`;
    at += text.length + 1;
    return place;
  });
  const head = `${places.join(' ')} `;
  return packed(
    head + entries.map(([, text]) => text).join(' '),
    `/Type /ObjStm /N ${entries.length} /First ${head.length}`,
  );
}

/**
 * A catalogue whose tree of names names one file, and the file's stream as object 9 without the type it need not have.
 */
export const attached = (text: string): Record<number, Made> => ({
  1: '<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>',
  2: '<< /Kids [3 0 R] >>',
  3: '<< /Limits [(a) (z)] /Names [(TA\\(1\\).json) 4 0 R] >>',
  4: '<< /Type /Filespec /F (a.json) /UF <FEFF0061> /EF << /F 9 0 R /UF 9 0 R >> >>',
  9: packed(text),
});
