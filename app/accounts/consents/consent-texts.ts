import type { Language } from '../../i18n/language';
import { reasonsKept } from './kept-words';

/** What people are asked to agree to, each apart (PIPL articles 13, 14, 29). */
export const consentPurposes = ['account', 'identity', 'findable'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** One version of one text. A published version is never changed: a new wording is a new version. */
export interface ConsentVersion {
  readonly purpose: ConsentPurpose;
  /** `2026-11`: shown, and written down with each consent. */
  readonly version: string;
  /** ISO 8601 UTC: from when on it is the one asked for. */
  readonly from: string;
  /** Paragraphs. */
  readonly text: Record<Language, readonly string[]>;
}

/** What stays after deletion, a paragraph each, in 中文 (0) or English (1). */
const keptAfterDeletion = (language: 0 | 1) => Object.values(reasonsKept).map((reason) => `· ${reason[language]}`);

export const consentTexts: readonly ConsentVersion[] = [
  {
    purpose: 'account',
    version: '2026-11',
    from: '2026-11-01T00:00:00.000Z',
    text: {
      zh: [
        '收集什么：邮箱、密码的散列、语言、角色、登录的浏览器名称与日期，以及您在本站做过的操作。',
        '为了什么：让您登录、申请入盟和认证，查清谁做了什么。不做画像，不用于广告，不提供给别人。',
        '保存多久：账号在用期间；注销后 15 天内抹去个人信息，只留不含姓名邮箱的操作记录，用于证明审核和发证的过程。',
        '您的权利：随时查看、下载、更正、撤回同意、注销，都在“账号 → 个人信息”。撤回这项同意就是注销账号。',
      ],
      en: [
        'What: your e-mail address, a hash of your password, language, roles, the browser and day of each sign-in, and what you do here.',
        'Why: so that you can sign in and apply, and so that it can be proved who did what. No profiling, no advertising, nothing given away.',
        'How long: while the account is used. Within 15 days of deletion your personal data is erased; a record of deeds without name and address remains, as proof of reviews and certificates.',
        'Your rights: see, download, correct, withdraw and delete at any time under “Account → Personal data”. To withdraw this consent is to delete the account.',
      ],
    },
  },
  {
    purpose: 'account',
    version: '2026-11-30',
    from: '2026-11-30T00:00:00.000Z',
    text: {
      zh: [
        '收集什么：邮箱、密码的散列、语言、角色、登录的浏览器名称与日期，以及您在本站做过的操作。',
        '为了什么：让您登录、申请入盟和认证，查清谁做了什么。不做画像，不用于广告，不提供给别人。',
        '保存多久：账号在用期间。申请注销后 15 天抹去个人信息，其间可以撤回；逐项写在“注销账号”页。下面这些会留下：',
        ...keptAfterDeletion(0),
        '您的权利：随时查看、下载、更正、撤回同意、注销，都在“账号 → 个人信息”。撤回这项同意就是注销账号。',
      ],
      en: [
        'What: your e-mail address, a hash of your password, language, roles, the browser and day of each sign-in, and what you do here.',
        'Why: so that you can sign in and apply, and so that it can be proved who did what. No profiling, no advertising, nothing given away.',
        'How long: while the account is used. 15 days after you ask for deletion your personal data is erased; until then you can take it back. “Delete the account” lists it item by item. This remains:',
        ...keptAfterDeletion(1),
        'Your rights: see, download, correct, withdraw and delete at any time under “Account → Personal data”. To withdraw this consent is to delete the account.',
      ],
    },
  },
  {
    purpose: 'identity',
    version: '2026-11',
    from: '2026-11-01T00:00:00.000Z',
    text: {
      zh: [
        '身份证号是敏感个人信息，须您单独同意。收集：姓名、身份证号。',
        '为了什么：证书要发给本人，并防止一人多号。不填也能用其他功能。',
        '怎样保护：加密存放，密钥不在数据库里；页面只显示首尾几位。审核员或管理员要看全号，必须写明原因，并记入您能看到的历史。',
        '撤回同意后，姓名和身份证号立即删除；已发的证书不受影响。',
      ],
      en: [
        'An ID-card number is sensitive personal data and needs your separate consent. We take your name and number.',
        'Why: a certificate is made out to a person, and one person has one account. Everything else works without.',
        'Protection: stored encrypted, with the key outside the database; pages show a few digits only. A reviewer or administrator who opens it must give a reason, and this enters the history you can see.',
        'When you withdraw, name and number are erased at once; certificates already issued stay.',
      ],
    },
  },
  {
    purpose: 'identity',
    version: '2026-11-29',
    from: '2026-11-29T00:00:00.000Z',
    text: {
      zh: [
        '证件号码是敏感个人信息，须您单独同意。收集：姓名、证件种类（身份证、通行证或护照）、签发国、证件号码。',
        '为了什么：申报认证、考场核对身份、证书发给本人，并防止一人多号。不申报认证不用填，其他功能照常。',
        '怎样保护：加密存放，密钥不在数据库里；页面只显示几位。考场签到表印姓名和证件号后四位，只给办考试的主管，打开一次记一次。要看全号必须写明原因，并记入您能看到的历史。',
        '撤回同意后，姓名和证件号码立即删除；已发的证书不受影响，未发的要重新登记才能发。',
      ],
      en: [
        'A document number is sensitive personal data and needs your separate consent. We take your name, the kind of document (ID card, permit or passport), who issued it, and its number.',
        'Why: to apply for certification, to check at the door of an exam who you are, to make the certificate out to you, and so that one person has one account. Everything else works without.',
        'Protection: stored encrypted, with the key outside the database; pages show a few characters only. The sign-in sheet of an exam carries your name and the last four characters; only the officials who run the exam get it, and each time is written down. Whoever opens the whole number must give a reason, and this enters the history you can see.',
        'When you withdraw, name and number are erased at once; certificates already issued stay, and none is issued until you record them again.',
      ],
    },
  },
  {
    purpose: 'findable',
    version: '2026-11',
    from: '2026-11-01T00:00:00.000Z',
    text: {
      zh: [
        '默认关闭。打开后，联盟成员企业可以按技术链、等级、地区或环节给一组持证人写一条消息；您若在其中，会在本站和邮箱里收到。',
        '企业此时看到什么：什么都看不到。不知道收到的人是谁、有几个、您在不在其中、您有没有读。',
        '您决定：回复、谢绝，或不理。只有您回复时，企业才看到您的姓名、邮箱和您当次勾选的证书；发出前会给您看一模一样的内容。谢绝和不理，企业都不知道。',
        '随时可以关闭：没有回复的消息立即删除，以后不再收到。已经发出的回复，可以逐条撤回。',
      ],
      en: [
        'Off unless you turn it on. Then member firms of the alliance may write one message to a group of holders, by chain, level, region or segment; if you are among them you get it here and by mail.',
        'What the firm sees by then: nothing. Not who got it, not how many, not whether you are among them, not whether you read it.',
        'You decide: answer, decline, or ignore it. Only an answer shows the firm your name, e-mail address and the certificates you ticked for it; you see exactly that before it is sent. A firm never learns of declining or ignoring.',
        'Turn it off at any time: messages you have not answered are deleted at once and no more come. Answers already sent can be taken back one by one.',
      ],
    },
  },
];

/** The version asked for at a moment: the newest that holds by then, or the first one. */
export function consentTextAt(purpose: ConsentPurpose, at: Date): ConsentVersion {
  const versions = consentTexts.filter((text) => text.purpose === purpose).sort((a, b) => (a.from < b.from ? -1 : 1));
  return versions.filter((text) => text.from <= at.toISOString()).at(-1) ?? versions[0]!;
}

/** The text of a version that was agreed to, or null when it is not among the published ones. */
export function consentVersion(purpose: ConsentPurpose, version: string): ConsentVersion | null {
  return consentTexts.find((text) => text.purpose === purpose && text.version === version) ?? null;
}
