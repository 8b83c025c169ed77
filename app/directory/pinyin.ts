import { pinyin } from 'pinyin-pro';

/** Every syllable of standard Chinese without its tone, ü written v. */
export const syllables: ReadonlySet<string> = new Set(
  `a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha
  chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan
  cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en
  eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui
  gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie
  jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
  la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lue lun luo lv lve ma
  mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian
  niang niao nie nin ning niu nong nou nu nuan nue nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie
  pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong
  rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou
  shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian
  tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing
  xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen
  zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong
  zou zu zuan zui zun zuo`.split(/\s+/),
);

const longest = 6;

/** Whatever a syllable may begin with: n, na, nan, nang … */
const beginnings: ReadonlySet<string> = new Set(
  [...syllables].flatMap((syllable) => [...syllable].map((_, index) => syllable.slice(0, index + 1))),
);

/**
 * Every way to read Latin letters as syllables, the last of which may be half typed: nanf → [nan, f];
 * xian → [xian] and [xi, an]. Longer syllables first, at most `limit` readings; half-typed readings only when none is
 * whole; none at all when the letters are no pinyin.
 */
export function splitPinyin(letters: string, limit = 6): string[][] {
  const found: string[][] = [];
  const dead = new Set<number>();
  const walk = (from: number, path: readonly string[]): boolean => {
    let reached = false;
    const rest = letters.slice(from);
    if (beginnings.has(rest)) {
      found.push([...path, rest]);
      reached = true;
    }
    for (let length = Math.min(longest, rest.length - 1); length > 0 && found.length < limit; length -= 1) {
      const syllable = rest.slice(0, length);
      const next = from + length;
      if (syllables.has(syllable) && !dead.has(next) && walk(next, [...path, syllable])) reached = true;
    }
    if (!reached) dead.add(from);
    return reached;
  };
  if (letters !== '') walk(0, []);
  const whole = found.filter((reading) => syllables.has(reading.at(-1)!));
  return (whole.length > 0 ? whole : found).slice(0, limit);
}

/** How many syllables around a character with a second reading are repeated with that reading. */
const around = 4;

/**
 * The syllables of a run of 中文 characters, in order; then, for each character with further readings (长, 重, 行),
 * the stretch around it once more with each of those: 重庆 → [chong, qing], [zhong, qing].
 */
export function readings(run: string): string[][] {
  const spoken = syllablesOf(run);
  const sequences = [spoken];
  const characters = [...run];
  if (spoken.length !== characters.length) return sequences;
  characters.forEach((character, place) => {
    for (const other of otherReadings(character)) {
      if (other === spoken[place]) continue;
      const start = Math.max(0, place - around);
      sequences.push([...spoken.slice(start, place), other, ...spoken.slice(place + 1, place + 1 + around)]);
    }
  });
  return sequences;
}

function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

/** Reading a character costs about 8 µs and names share a few thousand characters: each is looked up once. */
const readingsByCharacter = new Map<string, readonly string[]>();

function otherReadings(character: string): readonly string[] {
  let known = readingsByCharacter.get(character);
  if (!known) {
    known = [
      ...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, nonZh: 'removed', v: true })),
    ].filter((reading) => syllables.has(reading));
    readingsByCharacter.set(character, known);
  }
  return known;
}
