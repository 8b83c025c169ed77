import type { CastName } from '../../../seeds/demonstration/people';

/** A genuine request to an action: what somebody of the demonstration sends from a page of theirs. */
export interface GenuineEntry {
  readonly by: CastName | 'nobody';
  /** Path and query; words in braces are found in the demonstration (action-scene.ts). */
  readonly at: string;
  /** As in a query string, but not encoded. */
  readonly fields: string;
  /** The file of a multipart form, sent after the fields. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string | Uint8Array };
  /** Requests sent whole before, by their routes: they make what this one is about. */
  readonly after?: readonly string[];
  /**
   * Why the whole request has no effect here: nothing is kept, or it is refused for what nobody can do in a test like
   * this.
   */
  readonly withoutEffect?: string;
}

/** By the name of the route's file, without its ending. */
export type GenuineEntries = Readonly<Record<string, GenuineEntry>>;

export function sends(
  by: GenuineEntry['by'],
  at: string,
  fields = '',
  more: Pick<GenuineEntry, 'file' | 'after' | 'withoutEffect'> = {},
): GenuineEntry {
  return { by, at, fields, ...more };
}

export const pdf = {
  name: '证明.pdf',
  type: 'application/pdf',
  content: `%PDF-1.7\n${' '.repeat(600)}\n%%EOF`,
} as const;
/** One transparent pixel. */
export const png = {
  name: 'logo.png',
  type: 'image/png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
} as const;
/** Reasons. */
export const answersOnly = { withoutEffect: 'it answers and keeps nothing' } as const;
export const mailed = { withoutEffect: 'it wants a code or a link that is mailed' } as const;
