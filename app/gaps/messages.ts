import { messages } from '../i18n/messages';
import type { Language } from '../i18n/language';
import type { FirmId, Gap } from './gap-kinds';
import type { Lens } from './lens';

const percent = (share: number) => `${Math.round(share * 100)}%`;
const oneDecimal = (value: number) => value.toFixed(1);
/** English count with its noun: "1 path", "24 paths". */
const counted = (count: number | bigint, one: string, many = `${one}s`) =>
  `${grouped(count)} ${BigInt(count) === 1n ? one : many}`;
const grouped = (count: number | bigint) => count.toLocaleString('en-US');

/** Names of gap kinds, the sentence an official can repeat for each, and why a comparison is withheld. */
export const gapMessages = messages({
  zh: {
    kind: {
      absent: '缺失',
      'no-record': '未收录',
      unknown: '未知',
      thin: '薄弱',
      'single-source': '单一来源',
      'external-dependent': '依赖外部',
      'broken-path': '路径缺记录',
      blocking: '阻断',
      'talent-short': '人才短缺（按本站登记）',
    },
    sentence: {
      absent: (segment: string, elsewhere: number) =>
        `本地区的普查名单上没有${segment}企业；${elsewhere === 0 ? '其他地区没有可查的记录。' : `其他 ${grouped(elsewhere)} 个地区有记录。`}`,
      noRecord: (segment: string, elsewhere: number) =>
        `本地区未收录到${segment}企业，其他 ${grouped(elsewhere)} 个地区有记录；名录不完整，未收录不等于没有。`,
      notSurveyed: (segment: string) => `本口径没有调查过本地区的${segment}，有没有尚不清楚。`,
      unknown: (segment: string) => `各地区都未收录到${segment}企业，有没有尚不清楚。`,
      unknownAmong: (segment: string, regions: number) =>
        `其他 ${grouped(regions)} 个有记录的地区中，0 个录到${segment}企业，有没有尚不清楚。`,
      oneFirm: (segment: string) => `本地区只录到 1 家${segment}企业。`,
      few: (segment: string, firms: number, expected: number, mean: number, pBelow1: number) =>
        `本地区录到 ${grouped(firms)} 家${segment}企业，按各地区平均应有 ${oneDecimal(expected)} 家；收缩区位商 ${mean.toFixed(2)}，低于 1 的概率 ${percent(pBelow1)}。`,
      singleSource: (segment: string, supplier: string | null, customers: number) =>
        `本地区有 ${grouped(customers)} 个环节需要${segment}，录到的供应方只有 1 家${supplier === null ? '' : `：${supplier}`}。`,
      externalDependent: (segment: string, relations: number, raw: number, shrunk: number) =>
        `${segment}的 ${grouped(relations)} 条供需关系中 ${percent(raw)} 来自地区外（按总体收缩后 ${percent(shrunk)}）。`,
      brokenPath: (segment: string, through: bigint) =>
        `本地区录到${segment}企业，但经过该环节的 ${grouped(through)} 条供应路径上都另有环节没有记录。`,
      blocking: (segment: string, through: bigint, total: bigint) =>
        `${segment}缺失，位于 ${grouped(total)} 条供应路径中的 ${grouped(through)} 条上。`,
      talentShort: (segment: string, demand: number, supply: number, gap: number) =>
        `${segment}需要 ${grouped(demand)} 人，本站登记的持证人至多 ${grouped(supply)} 人，相差至少 ${percent(gap)}。本站登记不是本地区的全部人才，持证人也不是求职者。`,
    },
    /** What is otherwise said where only what a public source states is counted. */
    sourced: {
      kind: '无来源记录',
      noRecord: (segment: string, elsewhere: number) =>
        `本地区没有公开来源的${segment}企业记录，其他 ${grouped(elsewhere)} 个地区有。`,
      unknown: (segment: string) => `各地区都没有公开来源的${segment}企业记录，有没有尚不清楚。`,
      unknownAmong: (segment: string, regions: number) =>
        `其他 ${grouped(regions)} 个地区中，0 个有公开来源的${segment}企业记录，有没有尚不清楚。`,
      oneFirm: (segment: string) => `本地区只有 1 家${segment}企业有公开来源。`,
      singleSource: (segment: string, supplier: string | null, customers: number) =>
        `本地区有 ${grouped(customers)} 个环节需要${segment}，有公开来源的供应方只有 1 家${supplier === null ? '' : `：${supplier}`}。`,
      brokenPath: (segment: string, through: bigint) =>
        `${segment}有公开来源的记录，但经过该环节的 ${grouped(through)} 条供应路径上都另有环节没有公开来源的记录。`,
    },
  },
  en: {
    kind: {
      absent: 'Missing',
      'no-record': 'No record',
      unknown: 'Unknown',
      thin: 'Thin',
      'single-source': 'Single source',
      'external-dependent': 'Depends on outside',
      'broken-path': 'Paths without records',
      blocking: 'Blocking',
      'talent-short': 'Short of talent (by this register)',
    },
    sentence: {
      absent: (segment, elsewhere) =>
        `${segment}: no firm on the census of this region; ${elsewhere === 0 ? 'there is no record to consult for other regions.' : `${counted(elsewhere, 'other region')} ${elsewhere === 1 ? 'has' : 'have'} a record.`}`,
      noRecord: (segment, elsewhere) =>
        `${segment}: no firm recorded in this region; ${counted(elsewhere, 'other region')} ${elsewhere === 1 ? 'has' : 'have'} a record. The list is not complete, so no record does not mean none.`,
      notSurveyed: (segment) =>
        `${segment}: this lens has no survey of the region; whether there is a firm is not known.`,
      unknown: (segment) => `${segment}: no firm recorded in any region; whether there is one is not known.`,
      unknownAmong: (segment, regions) =>
        `${segment}: 0 of ${counted(regions, 'other region')} with records ${regions === 1 ? 'has' : 'have'} a firm; whether there is one is not known.`,
      oneFirm: (segment) => `${segment}: only 1 firm recorded in this region.`,
      few: (segment, firms, expected, mean, pBelow1) =>
        `${segment}: ${counted(firms, 'firm')} in this region against ${oneDecimal(expected)} expected at the average of all regions; shrunk location quotient ${mean.toFixed(2)}, below 1 with probability ${percent(pBelow1)}.`,
      singleSource: (segment, supplier, customers) =>
        `${segment}: required by ${counted(customers, 'segment')} of this region, with only 1 recorded supplier${supplier === null ? '' : `, ${supplier}`}.`,
      externalDependent: (segment, relations, raw, shrunk) =>
        `${segment}: ${percent(raw)} of ${counted(relations, 'supply relation')} come from outside the region (${percent(shrunk)} after shrinking towards the whole).`,
      brokenPath: (segment, through) =>
        `${segment}: recorded in this region, but on each of the ${counted(through, 'supply path')} through it another segment has no record.`,
      blocking: (segment, through, total) =>
        `${segment}: missing, and on ${grouped(through)} of ${counted(total, 'supply path')}.`,
      talentShort: (segment, demand, supply, gap) =>
        `${segment}: ${counted(demand, 'person', 'people')} needed, at most ${grouped(supply)} certified on this register, a difference of at least ${percent(gap)}. This register does not hold everybody of the region, and holders are not job seekers.`,
    },
    sourced: {
      kind: 'No sourced record',
      noRecord: (segment, elsewhere) =>
        `${segment}: no record with a public source in this region; ${counted(elsewhere, 'other region')} ${elsewhere === 1 ? 'has' : 'have'} one.`,
      unknown: (segment) =>
        `${segment}: no record with a public source in any region; whether there is a firm is not known.`,
      unknownAmong: (segment, regions) =>
        `${segment}: 0 of ${counted(regions, 'other region')} ${regions === 1 ? 'has' : 'have'} a record with a public source; whether there is a firm is not known.`,
      oneFirm: (segment) => `${segment}: only 1 firm of this region has a public source.`,
      singleSource: (segment, supplier, customers) =>
        `${segment}: required by ${counted(customers, 'segment')} of this region, with only 1 supplier of public source${supplier === null ? '' : `, ${supplier}`}.`,
      brokenPath: (segment, through) =>
        `${segment}: recorded with a public source, but on each of the ${counted(through, 'supply path')} through it another segment has none.`,
    },
  },
});

/** The name of a gap under a lens. */
export function gapKind(language: Language, { kind }: Gap, lens: Lens): string {
  const words = gapMessages[language];
  return kind === 'no-record' && lens === 'sourced' ? words.sourced.kind : words.kind[kind];
}

/**
 * One gap as a sentence an official can repeat. `segment` is the segment's name in that language; `firmName`
 * turns a supplier's id into its name, null when the name is not to be shown.
 */
export function gapSentence(
  language: Language,
  segment: string,
  gap: Gap,
  lens: Lens,
  firmName: (firm: FirmId) => string | null = () => null,
): string {
  const { sentence, sourced } = gapMessages[language];
  const say = lens === 'sourced' ? { ...sentence, ...sourced } : sentence;
  switch (gap.kind) {
    case 'absent':
      return say.absent(segment, gap.regionsElsewhere);
    case 'no-record':
      return say.noRecord(segment, gap.regionsElsewhere);
    case 'unknown':
      if (!gap.surveyed) return say.notSurveyed(segment);
      return gap.othersRecorded === null ? say.unknown(segment) : say.unknownAmong(segment, gap.othersRecorded);
    case 'thin':
      return gap.quotient === null
        ? say.oneFirm(segment)
        : say.few(segment, gap.firms, gap.quotient.expected, gap.quotient.mean, gap.quotient.pBelow1);
    case 'single-source':
      return say.singleSource(segment, firmName(gap.supplier), gap.customers.length);
    case 'external-dependent':
      return say.externalDependent(segment, gap.relations, gap.raw, gap.shrunk);
    case 'broken-path':
      return say.brokenPath(segment, gap.pathsThrough);
    case 'blocking':
      return say.blocking(segment, gap.pathsThrough, gap.pathsTotal);
    case 'talent-short':
      return say.talentShort(segment, gap.demand, gap.supply, gap.gap);
  }
}
