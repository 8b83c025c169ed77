/** What a body may be authorised to say of its certificates, beyond that they are its own. */
export const authorities = ['national', 'ministry', 'international'] as const;
export type Authority = (typeof authorities)[number];

interface ClaimingTerm {
  readonly authority: Authority;
  /** Matched against the text without spaces and marks, in simplified characters and lower case. */
  readonly pattern: RegExp;
}

const terms: readonly ClaimingTerm[] = [
  { authority: 'national', pattern: /国家|全国|国字号|国考|职业资格|国徽|中华人民共和国|national(?!ity|ities)|nationwide|stateauthori[sz]ed|governmentauthori[sz]ed/g },
  { authority: 'ministry', pattern: /人社部|人力资源和?社会保障[部厅局]|人社[厅局]|教育部|工信部|工业和信息化部|部颁|部委|mohrss|ministryof|ministerial/g },
  { authority: 'international', pattern: /国际|全球|世界(?:级|认可|通用)|international|worldwide|globally/g },
];

/** Traditional forms of the characters above: a claim is not smaller in another script. */
const simplified: Readonly<Record<string, string>> = { 國: '国', 際: '际', 會: '会', 資: '资', 業: '业', 職: '职', 頒: '颁', 華: '华', 廳: '厅', 級: '级', 號: '号', 認: '认' };

export interface Overclaim {
  /** The words as they stand in the text, without spaces and marks. */
  readonly term: string;
  /** What a body would need to be authorised for to use them. */
  readonly authority: Authority;
}

/**
 * Words in a title or description that claim more than the body may (山寨证书). Width, spaces, punctuation,
 * invisible characters, case and traditional characters make no difference. Empty when the text may stand.
 */
export function overclaims(text: string, may: readonly Authority[]): Overclaim[] {
  const bare = [...text.normalize('NFKC').toLowerCase()]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => simplified[character] ?? character)
    .join('');
  return terms
    .filter((term) => !may.includes(term.authority))
    .flatMap(({ authority, pattern }) => [...new Set([...bare.matchAll(pattern)].map(([term]) => term))].map((term) => ({ term, authority })));
}
