import type { FileKind } from './file-kind';

/** What a question accepts. `files` at most, `bytes` each at most. */
export interface UploadRule {
  readonly kinds: readonly FileKind[];
  readonly files: number;
  readonly bytes: number;
  /**
   * Width times height of a picture at most; what its camera noted (place, time, device) is taken out of it then. Null:
   * a picture is evidence, and kept as it came.
   */
  readonly pixels: number | null;
}

const mebibyte = 1024 * 1024;

/** The questions that take files. */
export const uploadRules = {
  evidence: {
    kinds: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'ofd'],
    files: 5,
    bytes: 20 * mebibyte,
    pixels: null,
  },
  proof: { kinds: ['pdf', 'png', 'jpeg'], files: 5, bytes: 10 * mebibyte, pixels: null },
  letter: { kinds: ['pdf', 'png', 'jpeg'], files: 1, bytes: 10 * mebibyte, pixels: null },
  nameProof: { kinds: ['pdf', 'png', 'jpeg'], files: 5, bytes: 10 * mebibyte, pixels: null },
  thread: {
    kinds: ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'ofd'],
    files: 20,
    bytes: 20 * mebibyte,
    pixels: 200_000_000,
  },
  portrait: { kinds: ['png', 'jpeg'], files: 1, bytes: 5 * mebibyte, pixels: 24_000_000 },
  casePicture: { kinds: ['png', 'jpeg'], files: 6, bytes: 5 * mebibyte, pixels: 24_000_000 },
  logo: { kinds: ['png', 'jpeg'], files: 1, bytes: mebibyte, pixels: 4_000_000 },
} as const satisfies Record<string, UploadRule>;

/** The cap of a question's files as people read it, in MB. */
export function megabytes({ bytes }: Pick<UploadRule, 'bytes'>): number {
  return bytes / mebibyte;
}

/** Bytes and entries of a ZIP-based file once unpacked, at most. */
export const unpackedLimits = { bytes: 200 * mebibyte, entries: 5000 } as const;
