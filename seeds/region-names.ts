import { pinyin } from 'pinyin-pro';

const peoples =
  '朝鲜族|土家族|苗族|侗族|藏族|羌族|彝族|布依族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|哈萨克|柯尔克孜';
const autonomous = new RegExp(`(?:${peoples})+自治州$`);

/** 广州市 → 广州, 黔东南苗族侗族自治州 → 黔东南, 阿拉善盟 → 阿拉善. */
export function shortRegionName(nameZh: string): string {
  return nameZh.replace(autonomous, '').replace(/(?:市|地区|盟)$/, '');
}

/** Hanyu Pinyin as on maps: 广州 → Guangzhou, 西安 → Xi'an (apostrophe before a, e, o inside a name), 吕梁 → Lüliang. */
export function romanisedRegionName(shortNameZh: string): string {
  const joined = pinyin(shortNameZh, { toneType: 'none', type: 'array' })
    .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
