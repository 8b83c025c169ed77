import { speaksOfSegments } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed } from '../i18n/punctuation';
import { withColumns } from './columns';
import type { Matrix } from './matrix';
import { matrixMessages } from './messages';

/** So many regions are named in a title; of more, how many. */
const named = 4;

interface Titled {
  /** With all its columns. */
  readonly matrix: Matrix;
  /** The one chain shown; null for all. */
  readonly chain: string | null;
  /** Codes of the regions chosen as columns; empty for the usual ones. */
  readonly chosen: readonly string[];
}

/** What stands against what: 广州、上海 × 地理信息建模; regions and chain are named where the reader chose them. */
export function matrixTitle(language: Language, { matrix, chain, chosen }: Titled): string {
  const words = matrixMessages[language].title;
  const { regions } = withColumns(matrix, chosen);
  const names = regions.map(({ nameZh, nameEn }) => localised(language, nameZh, nameEn));
  const across =
    chosen.length === 0
      ? words.allRegions
      : names.length > named
        ? words.regions(names[0]!, names.length)
        : listed(language, names);
  const down = matrix.chains.find(({ id }) => id === chain);
  const all = speaksOfSegments(matrix.lens) ? words.allSegments : words.allChains;
  return `${across} × ${down ? localised(language, down.nameZh, down.nameEn) : all}`;
}
