/** What a file's first bytes say it is, whatever its name; `foreign-picture` is WebP, HEIC or AVIF. */
export type FileContent = 'pdf' | 'png' | 'jpeg' | 'zip' | 'foreign-picture';

/**
 * How many leading bytes `contentOf` looks at: PDF readers look for the mark within the first 1,024 (ISO 32000-1, H.3).
 */
export const headLength = 1024;

const marks: readonly (readonly [FileContent, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];

/** The content of a file by its head; null for nothing we know. */
export function contentOf(head: Uint8Array): FileContent | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return marked[0];
  const text = String.fromCharCode(...head.subarray(0, headLength));
  if (/^RIFF[^]{4}WEBP|^[^]{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)/.test(text)) return 'foreign-picture';
  return text.includes('%PDF-') ? 'pdf' : null;
}
