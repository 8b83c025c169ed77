import { messages } from '../i18n/messages';

/** How matches of a need are scored; tests/needs/matching.test.ts holds these points to app/needs/matching.ts. */
export const matchingMethods = messages({
  zh: {
    'need-matching': {
      name: '需求的匹配度',
      plain:
        '一项需求与企业、供给、机构、项目有多合适，0 到 100 分，由几部分相加；每条匹配都能展开看各部分。75 分起为很合适，50 分起为较合适。',
      formula:
        '企业：环节 40（在需要的环节 30，按覆盖的比例再加到 40；只在相邻供需环节 12）+ 证据 20（高 20、中 13、低 6）+ 地区 20（所需地区 20、同省 10）+ 现有供给 20（这种资源 20、整条技术链可用 14、别的资源 8）。供给：种类 40（不同种类 10）+ 环节 35（整条技术链 22、相邻 12）+ 地区 15（同省 8）+ 有效期 10（较短 5）。机构：做过的环节 60（45，按比例加到 60）+ 地区 40（同省 20）。项目：在做的环节 50（35，按比例加到 50）+ 参与方地区 20（同省 10）+ 进展 30（正在进行 30、已完成 20、已中止 0）。',
      nulls:
        '所在地不明不加分，并写明；会员资格暂停、未入盟、没有人能代表答应的和自己的另列在“没有列入的”。人才只有已公布的人数，不打分。',
      source: '本站规定，是判断，不是测量。',
    },
    'need-funnel': {
      name: '需求进展',
      plain: '公开发布的需求有多少有答复、已满足，要多少天。',
      formula:
        '中位数按全部需求算：一半需求在几天内有首次答复（满足）；没有答复的排在最后。邀请到“待放弃”那天没有答复算沉默。',
      nulls: '不足一半有答复时不给天数：不知道不等于零。面向联盟和密封的需求不计入。',
      source: '本站规定，由本站的需求和邀请得出。',
    },
  },
  en: {
    'need-matching': {
      name: 'How well something matches a need',
      plain:
        'How well firms, offers, institutions and projects answer a need, from 0 to 100: a sum of parts, which every match opens. From 75 it is strong, from 50 fair.',
      formula:
        'Firms: segment 40 (in a needed one 30, and up to 40 by the share covered; only in a supplying or supplied one 12) + evidence 20 (high 20, medium 13, low 6) + region 20 (the required one 20, same province 10) + offers that stand 20 (this kind 20, for the whole chain 14, another kind 8). Offers: kind 40 (another 10) + segment 35 (whole chain 22, neighbouring 12) + region 15 (same province 8) + time 10 (shorter 5). Institutions: segments worked in 60 (45, up to 60 by share) + region 40 (same province 20). Projects: segments worked on 50 (35, up to 50 by share) + region of a party 20 (same province 10) + stage 30 (under way 30, completed 20, stopped 0).',
      nulls:
        'A seat that is not known gives no points, and it is said; suspended firms, firms that are no members, those nobody can answer for and one’s own are listed as left out. Of people there are published counts only, and no score.',
      source: 'A rule of this site: judgement, not measurement.',
    },
    'need-funnel': {
      name: 'How needs fare',
      plain: 'How many of the needs posted for everybody were answered and met, and in how many days.',
      formula:
        'Medians are of all needs: the days within which half of them had a first answer (were met); those without stand last. An invitation is silent once it counts as given up.',
      nulls:
        'While fewer than half have an answer no days are given, which is not zero days. Needs for the alliance and sealed ones are not counted.',
      source: 'A rule of this site, from its needs and invitations.',
    },
  },
});
