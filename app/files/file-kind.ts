import type { FileContent } from './file-content';

/** The kinds of file people may send: how the name ends, what the bytes are, what the browser is told. */
export const fileKinds = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf', content: 'pdf', zip: null },
  png: { extensions: ['png'], mediaType: 'image/png', content: 'png', zip: null },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', content: 'jpeg', zip: null },
  docx: {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: 'zip',
    zip: 'word/document.xml',
  },
  xlsx: {
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: 'zip',
    zip: 'xl/workbook.xml',
  },
  pptx: {
    extensions: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    content: 'zip',
    zip: 'ppt/presentation.xml',
  },
  // Electronic licences and invoices (GB/T 33190).
  ofd: { extensions: ['ofd'], mediaType: 'application/ofd', content: 'zip', zip: 'OFD.xml' },
} as const satisfies Record<string, FileKindRow>;

interface FileKindRow {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly content: FileContent;
  /** Formats that are ZIP archives: the entry that makes it this kind. */
  readonly zip: string | null;
}

export type FileKind = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as [FileKind, ...FileKind[]];

/** The kind a name claims to be, by its ending; null for none of ours. */
export function kindOfName(name: string): FileKind | null {
  const extension = extensionOf(name);
  return fileKindNames.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension)) ?? null;
}

/** Whether a file so named can be looked at in a browser without being saved. */
export function isViewable(name: string): boolean {
  const kind = kindOfName(name);
  return kind === 'pdf' || kind === 'png' || kind === 'jpeg';
}

/** Pictures that phones make and few programs open; they are told how to send them instead. */
export function isForeignPicture(name: string): boolean {
  return ['webp', 'heic', 'heif', 'avif'].includes(extensionOf(name));
}

function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name.normalize('NFKC').trim())?.[1]?.toLowerCase() ?? '';
}

const mebibyte = 1024 * 1024;

/** How large a file is, as people read it: `1 KB` at least, `3.4 MB` from one mebibyte on. */
export function fileSize(bytes: number): string {
  return bytes < mebibyte ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / mebibyte).toFixed(1)} MB`;
}

/**
 * A name safe to show and to send as a download: no path, control or format characters, at most 120 characters, and
 * with the ending of what the file is.
 */
export function displayName(name: string, kind: FileKind): string {
  const { extensions } = fileKinds[kind];
  const shown = shownName(name);
  return (extensions as readonly string[]).includes(extensionOf(shown))
    ? shown
    : `${shown.replace(/\.[^.]{1,10}$/, '')}.${extensions[0]}`;
}

function shownName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]+/gu, ' ')
    .trim();
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? '';
  const stem = [...bare.slice(0, bare.length - ending.length)]
    .slice(0, 120 - ending.length)
    .join('')
    .trim();
  return `${stem || 'file'}${ending}`;
}
