/** The kinds of file people may send: how the name ends, how the bytes begin, what the browser is told. */
export const fileKinds = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d], zip: null },
  png: { extensions: ['png'], mediaType: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], zip: null },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff], zip: null },
  docx: { extensions: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', magic: [0x50, 0x4b, 0x03, 0x04], zip: 'word/document.xml' },
  xlsx: { extensions: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', magic: [0x50, 0x4b, 0x03, 0x04], zip: 'xl/workbook.xml' },
  pptx: { extensions: ['pptx'], mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', magic: [0x50, 0x4b, 0x03, 0x04], zip: 'ppt/presentation.xml' },
} as const satisfies Record<string, FileKindRow>;

interface FileKindRow {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly magic: readonly number[];
  /** Formats that are ZIP archives: the entry that makes it this kind. */
  readonly zip: string | null;
}

export type FileKind = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as [FileKind, ...FileKind[]];

/** How many leading bytes `beginsAs` looks at. */
export const magicLength = 8;

/** The kind a name claims to be, by its ending; null for none of ours. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^.\\/]+)$/.exec(name.normalize('NFKC').trim())?.[1]?.toLowerCase();
  return fileKindNames.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension ?? '')) ?? null;
}

/** Do the first bytes fit the kind? */
export function beginsAs(kind: FileKind, head: Uint8Array): boolean {
  const { magic } = fileKinds[kind];
  return head.length >= magic.length && magic.every((byte, index) => head[index] === byte);
}

/** What a question accepts. `files` at most, `bytes` each at most. */
export interface UploadRule {
  readonly kinds: readonly FileKind[];
  readonly files: number;
  readonly bytes: number;
}

const mebibyte = 1024 * 1024;

/** The questions that take files. */
export const uploadRules = {
  evidence: { kinds: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx'], files: 5, bytes: 20 * mebibyte },
  letter: { kinds: ['pdf', 'png', 'jpeg'], files: 1, bytes: 10 * mebibyte },
  logo: { kinds: ['png', 'jpeg'], files: 1, bytes: mebibyte },
} as const satisfies Record<string, UploadRule>;

/** Bytes and entries of a ZIP-based file once unpacked, at most. */
export const unpackedLimits = { bytes: 200 * mebibyte, entries: 5000 } as const;

/** How large a file is, as people read it: `1 KB` at least, `3.4 MB` from one mebibyte on. */
export function fileSize(bytes: number): string {
  return bytes < mebibyte ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mebibyte).toFixed(1)} MB`;
}

/** A name safe to show and to send as a download: no path, control or format characters, at most 120 characters. */
export function displayName(name: string): string {
  const bare = name.normalize('NFC').replace(/^.*[\\/]/, '').replace(/[\p{Cc}\p{Cf}"<>|:*?]+/gu, ' ').trim();
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? '';
  const stem = [...bare.slice(0, bare.length - ending.length)].slice(0, 120 - ending.length).join('').trim();
  return `${stem || 'file'}${ending}`;
}
