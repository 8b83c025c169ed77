import type { Language } from '../i18n/language';
import { atlasMessages } from './messages';

/** What the register has of a segment besides what a public source states. */
export interface Unsourced {
  /** Whether firms of the region are left out. */
  readonly here: boolean;
  /** How many; null where firms are not counted. */
  readonly count: string | null;
  /** Whether no firm of the region is left. */
  readonly none: boolean;
  /** Whether other regions are left out whole. */
  readonly elsewhere: boolean;
}

/** “有收录企业 4 家，都没有公开来源”; null where none is left out. */
export function unsourcedHere(language: Language, { here, count, none }: Unsourced): string | null {
  const words = atlasMessages[language].unsourced;
  return here ? (none ? words.all : words.some)(count) : null;
}
