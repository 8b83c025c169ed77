import { englishCount } from '../i18n/english-count';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { echoed } from './echoed';

/**
 * Refusals that any form or page may meet, in words: what is wrong and what to do. What only one noun refuses is in the
 * `refusals.ts` beside that noun, which falls back to the accounts', and they to this one.
 */
const wording = messages({
  zh: {
    'form-cut': '没收全，什么都没改，请重试。',
    'form-foreign': '收到的不是表单，什么都没改。请用页面上的表单提交。',
    'form-field': '收到的表单里有不该有的栏目，什么都没改。请重新打开表单再试。',
    'form-missing': '表单里缺了这一栏，什么都没改。请重新打开表单再试。',
    'form-too-much': '一次交的内容太多，什么都没改。请返回表单，分几次交。',
    fieldTooLong: (field: string, length: string, most: string) =>
      `“${field}”一栏有 ${length} 个字，最多 ${most} 个，什么都没改。请返回表单改短。`,
    required: '请填写这一项。',
    'changed-meanwhile': '内容刚被改过，请重新打开再试。',
    'confirmation-needed': '请勾选确认。',
    'sign-in-needed': '请先登录。',
    'second-factor-needed': '这一页要用第二验证方式登录。请在“账号”里设置后重新登录。',
    'own-thing': '不能处理自己的事或自己企业的事，请同事处理。',
    'second-person-needed': '这一步要由另一个人完成。',
    'not-allowed': '您的角色不能做这件事。需要的话，请管理员授予角色。',
    busy: '正忙，请再试。这次没有存下，什么都没有改。',
    unknown: '出了意外，请再试一次。',
    tooMany: (wait: string) => `试得太频繁，请 ${wait}后再试。`,
    seconds: (count: number) => (count < 90 ? `${count} 秒` : `${Math.ceil(count / 60)} 分钟`),
    'too-long': '太长了。',
    format: '写法不对，请核对。',
    'number-wrong': '应为整数，只用数字，例：12。',
    'date-wrong': '日期写法不对，例：2026-12-31。',
    'not-a-choice': (_: string, ...allowed: string[]) => `不在可选的值里：${allowed.join('、')}。`,
    'nothing-chosen': '请至少选一项。',
    'too-many-chosen': (_: string, most: string) => `选得太多，最多选 ${most} 项。`,
  },
  en: {
    'form-cut': 'Not all of it arrived, so nothing was changed. Please try again.',
    'form-foreign': 'What arrived is not a form, so nothing was changed. Please send the form on the page.',
    'form-field':
      'The form that arrived has a field that does not belong there, so nothing was changed. Please open the form again.',
    'form-missing': 'The form arrived without this field, so nothing was changed. Please open the form again.',
    'form-too-much':
      'Too much was sent at once, so nothing was changed. Please go back to the form and send it in parts.',
    fieldTooLong: (field: string, length: string, most: string) =>
      `The field “${field}” has ${length} characters and may have ${most}, so nothing was changed. Please go back and shorten it.`,
    required: 'Please fill this in.',
    'changed-meanwhile': 'This was changed a moment ago. Open it again and retry.',
    'confirmation-needed': 'Please tick to confirm.',
    'sign-in-needed': 'Please sign in.',
    'second-factor-needed':
      'This page needs a sign-in with a second factor. Set one up under “Account”, then sign in again.',
    'own-thing': 'Nobody handles their own matter or their own company’s. Ask a colleague.',
    'second-person-needed': 'Another person has to take this step.',
    'not-allowed': 'Your role does not allow this. If you need it, ask an administrator for the role.',
    busy: 'The site is busy, please try again. Nothing was saved or changed this time.',
    unknown: 'Something unexpected happened. Please try again.',
    tooMany: (wait: string) => `Too many tries. Please wait ${wait}.`,
    seconds: (count: number) =>
      count < 90 ? englishCount(count, 'second') : englishCount(Math.ceil(count / 60), 'minute'),
    'too-long': 'This is too long.',
    format: 'Please check how this is written.',
    'number-wrong': 'This has to be a whole number in digits, such as 12.',
    'date-wrong': 'This is not a date. Example: 2026-12-31.',
    'not-a-choice': (_: string, ...allowed: string[]) => `This is not one of the choices: ${allowed.join(', ')}.`,
    'nothing-chosen': 'Choose at least one.',
    'too-many-chosen': (_: string, most: string) => `Too many are chosen: at most ${most}.`,
  },
});

/**
 * What a wording says of a refusal under its code: a sentence, or one made of the refused value and what is allowed.
 * Undefined when it knows nothing of the code.
 */
export function sentenceOf(words: object, { code, value, allowed }: Refusal): string | undefined {
  const said = (words as Readonly<Record<string, unknown>>)[code];
  if (typeof said === 'function')
    return (said as (...parts: string[]) => string)(echoed(value ?? ''), ...(allowed ?? []));
  return typeof said === 'string' ? said : undefined;
}

/** How long to wait, in the reader's words; under a minute and a half in seconds. */
export function waitText(language: Language, seconds: string | undefined): string {
  return wording[language].seconds(Number(seconds ?? 60));
}

/** A refusal of any form or page in the reader's language. */
export function explainRefusal(language: Language, refusal: Refusal): string {
  const words = wording[language];
  if (refusal.code === 'too-many-attempts') return words.tooMany(waitText(language, refusal.value));
  if (refusal.code === 'form-too-much' && refusal.field && refusal.value)
    return words.fieldTooLong(echoed(refusal.field), refusal.value, refusal.allowed?.[0] ?? '');
  return sentenceOf(words, refusal) ?? words.unknown;
}
