import type { NetworkNode } from './network';

/** As people type: full-width letters, capitals, spaces. */
function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

/**
 * Whether a typed text is part of a node's name in either language or of its key, which of a firm is its name in pinyin;
 * an empty text is part of nothing.
 */
export function isFound(
  { nameZh, nameEn, key }: Pick<NetworkNode, 'nameZh' | 'nameEn' | 'key'>,
  text: string,
): boolean {
  const wanted = folded(text);
  return wanted !== '' && [nameZh, nameEn ?? '', key].some((name) => folded(name).includes(wanted));
}
