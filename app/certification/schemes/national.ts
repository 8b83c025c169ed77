import type { Authority } from './claims';

/** 中文 and English of one sentence. */
interface Both {
  readonly zh: string;
  readonly en: string;
}

/** An occupation under its national name, as far as we can show where it stands. Null: not verified, so not said. */
export interface NationalOccupation {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Of the national classification of occupations. */
  readonly code: string | null;
  readonly source: Both;
  /** Our drafts whose work lies next to it. */
  readonly near: readonly string[];
}

/**
 * National names next to our drafts. They are facts of the state's, not schemes of ours: nobody applies for them here.
 */
export const nationalOccupations: readonly NationalOccupation[] = [
  {
    nameZh: '建筑信息模型技术员',
    nameEn: 'Building information modelling technician',
    code: '4-04-05-04',
    source: {
      zh: '2019-04 由人力资源社会保障部等作为新职业发布（人社厅发〔2019〕48号）；代码见《建筑信息模型技术员国家职业技能标准（2021年版）》',
      en: 'published as a new occupation by the Ministry of Human Resources and Social Security and others in 2019-04 (人社厅发〔2019〕48号); code from its national skill standard of 2021',
    },
    near: ['bim-twin'],
  },
  {
    nameZh: '数字孪生应用技术员',
    nameEn: 'Digital-twin application technician',
    code: null,
    source: {
      zh: '见《中华人民共和国职业分类大典（2022年版）》，标为数字职业；代码未核实',
      en: 'in the national classification of occupations of 2022 (职业分类大典), marked as a digital occupation; its code is not verified',
    },
    near: ['iot-twin', 'sensing-twin', 'gis-twin', 'bim-twin', 'fusion-twin', 'simulation-twin', 'control-twin'],
  },
];

export function nationalNamesNear(occupationId: string): readonly NationalOccupation[] {
  return nationalOccupations.filter((one) => one.near.includes(occupationId));
}

/**
 * Whether what bodies may claim makes their certificate one of the state's; every body of a scheme signs the same
 * title.
 */
export function isOfTheState(bodies: readonly { readonly mayClaim: readonly Authority[] }[]): boolean {
  return bodies.length > 0 && bodies.every((body) => body.mayClaim.includes('national'));
}

/** What a certificate under level names like 五级/初级工 must not be taken for. */
export const noStateCertificate = {
  zh: '本证书由发证机构自行颁发，不是国家的职业技能等级证书。',
  en: 'Issued on the body’s own account; it is not a skill-level certificate (职业技能等级证书) of the Chinese state.',
} as const satisfies Both;
