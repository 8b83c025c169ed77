/** What a body may be authorised to say of its certificates, beyond that they are its own. */
export const authorities = ['national', 'ministry', 'international'] as const;
export type Authority = (typeof authorities)[number];

interface ClaimingTerm {
  /** Null: nobody is authorised to say it of a certificate, since another authority decides it case by case. */
  readonly authority: Authority | null;
  /** Matched against the text without spaces and marks, in simplified characters and lower case. */
  readonly patterns: readonly RegExp[];
}

const terms: readonly ClaimingTerm[] = [
  {
    authority: 'national',
    patterns: [
      /国家|全国|国字号|国字头|国考|国徽|中华人民共和国|职业技能等级|官方(?:认证|认可|授权|指定)|政府(?:认证|认可|授权|颁发|指定)/g,
      // Practice and employment are opened by law, never by a certificate of one's own.
      /职业资格|执业(?:资格|证|师|注册)|从业资格|持证上岗|上岗(?:证|资格)|就业准入|准入类/g,
      /中国.{0,20}?(?:认证|鉴定|评价|考试|考核|培训|资格|人才)(?:管理)?(?:中心|委员会|协会|总会|办公室|院|局)|中国(?:注册|特许|执业|认证|高级)|中华.{0,12}?(?:协会|总会|学会)/g,
      /national(?!ity|ities)|nationwide|(?:state|government|officially)(?:authori[sz]ed|approved|recogni[sz]ed|accredited)|chartered|republicofchina/g,
      /china.{0,30}?(?:certification|accreditation|examination|qualifications?|evaluation)(?:cent(?:er|re)|council|board|institute|authority|association)|(?:cent(?:er|re)|institute|council|board|association|society|academy|authority|bureau|administration|federation)ofchina/g,
      /professionalqualification|practi[cs]inglicen[cs]e|licen[cs]e(?:d)?topracti[cs]e|mandatorycertificat/g,
    ],
  },
  {
    authority: 'ministry',
    patterns: [
      /人社部|人力资源和?社会保障[部厅局]|人社[厅局]|教育部|工信[部厅局]|工业和信息化[部厅局]|住建[部厅局]|住房和?城乡建设[部厅局]|自然资源[部厅局]|科技部|科学技术部|发改委|国务院|部颁|部委|部级|mohrss|ministryof|ministerial|statecouncil/g,
    ],
  },
  {
    authority: 'international',
    patterns: [
      // The worlds a digital twin is about are no claim.
      /国际|全球(?!导航|定位)|(?<!物理|现实|真实|虚拟|数字|三维|信息|实体)世界|联合国|皇家/g,
      /international|worldwide|globally|(?<!physical|real|virtual|digital|3d)world(?!wide|view)|unitednations|unesco|royal(?!ty|ties)/g,
    ],
  },
  {
    authority: null,
    patterns: [
      /补贴|补助|落户|积分入(?:户|学)|个税|抵税|退税|职称|包过|保过/g,
      /subsid(?:y|ies|i[sz]ed)|hukou|householdregistration|residencepermit|tax(?:deduct|credit|relief|refund)|guaranteed(?:to)?pass/g,
    ],
  },
];

/** Traditional forms of the characters above: a claim is not smaller in another script. */
const simplified: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'國国際际會会資资業业職职頒颁華华廳厅級级號号認认證证書书執执補补貼贴戶户崗岗員员學学聯联協协總总註注冊册師师鑑鉴鑒鉴評评價价試试訓训稱称務务個个稅税積积術术設设鄉乡準准從从類类頭头導导維维實实現现擬拟數数過过',
  ].reduce<[string, string][]>(
    (pairs, character, index, all) => (index % 2 === 0 ? [...pairs, [character, all[index + 1]!]] : pairs),
    [],
  ),
);

export interface Overclaim {
  /** The words as they stand in the text, without spaces and marks. */
  readonly term: string;
  /** What a body would need to be authorised for to use them; null when nobody may. */
  readonly authority: Authority | null;
}

/**
 * Words in a name, title or description that claim more than the body may (山寨证书). Width, spaces, punctuation,
 * invisible characters, case and traditional characters make no difference. Empty when the text may stand.
 */
export function overclaims(text: string, may: readonly Authority[]): Overclaim[] {
  const bare = [...text.normalize('NFKC').toLowerCase()]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => simplified[character] ?? character)
    .join('');
  return terms
    .filter((term) => term.authority === null || !may.includes(term.authority))
    .flatMap(({ authority, patterns }) =>
      [...new Set(patterns.flatMap((pattern) => [...bare.matchAll(pattern)].map(([term]) => term)))].map((term) => ({
        term,
        authority,
      })),
    );
}
