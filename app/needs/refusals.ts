import { explainAlliance } from '../alliance/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { needMessages } from './messages';

const wording = messages({
  zh: {
    'need-unknown': '没有这项需求。',
    'need-over': '已满足或撤回的需求不能再改，请另发一项。',
    'need-changed':
      '您打开以后，有人改过这项需求，没有保存。您填的还在表单里；现在保存着的列在表单上面。再保存就以您的为准。',
    'poster-unknown': '请选以谁的名义发布。',
    'nobody-to-post-for': '需求以单位的名义发布：请先加入联盟，或请机构邀请您作代表。',
    'readers-fixed': '发布后不能改成密封，也不能从密封改出。',
    'nobody-chosen': '请至少选一家。',
    'party-unknown': '没有这家单位。',
    'names-closed': '密封的需求不能点名邀请：选邀请前几家。',
    'invitation-unknown': '没有这份邀请。',
    'answered-meanwhile': '同事已经答复了。现在的答复见上。',
    'decline-reason-needed': '请选一个原因。',
    'match-needed': '请选一家表示有意向的单位。',
    'offer-needed': '没有这项供给，请核对编号。',
    'note-needed': '请写明用什么满足的。',
    notOpen: (state: string) => `这项需求现在是“${state}”，不能邀请或答复。`,
    own: (name: string) => `${name} 是发布方自己。`,
    suspended: (name: string) => `${name} 的会员资格暂停中，不能邀请。`,
    noPeople: (name: string) => `${name} 未入盟或没有联系人，邀请了也没有人答复。`,
    atOnce: (most: string) => `一次最多邀请 ${most} 家。`,
    tooMany: (left: string, most: string) => `一项需求最多邀请 ${most} 家，还可以邀请 ${left} 家。`,
    day: (first: string, last: string) => `期限应在 ${first} 到 ${last} 之间。`,
  },
  en: {
    'need-unknown': 'There is no such need.',
    'need-over': 'A need that is met or withdrawn cannot be changed; post another one.',
    'need-changed':
      'Somebody changed this need after you opened it, so nothing was saved. What you typed is still in the form; what is saved now stands above it. Saving again puts yours in its place.',
    'poster-unknown': 'Choose in whose name it is posted.',
    'nobody-to-post-for':
      'Needs are posted in the name of an organisation: join the alliance first, or ask your institution to invite you.',
    'readers-fixed': 'Once posted, a need cannot be sealed or unsealed.',
    'nobody-chosen': 'Choose at least one.',
    'party-unknown': 'There is no such organisation.',
    'names-closed': 'Nobody is invited to a sealed need by name: choose how many of the best.',
    'invitation-unknown': 'There is no such invitation.',
    'answered-meanwhile': 'A colleague has answered already. The present answer is above.',
    'decline-reason-needed': 'Choose a reason.',
    'match-needed': 'Choose one who said they are interested.',
    'offer-needed': 'There is no such offer; check its number.',
    'note-needed': 'Say what met it.',
    notOpen: (state: string) => `The state of this need is “${state}”: nobody can be invited or answer.`,
    own: (name: string) => `${name} is its poster.`,
    suspended: (name: string) => `The membership of ${name} is suspended; it cannot be invited.`,
    noPeople: (name: string) => `${name} is no member or has nobody to answer an invitation.`,
    atOnce: (most: string) => `At most ${most} can be invited at once.`,
    tooMany: (left: string, most: string) =>
      `At most ${most} can be invited to one need; ${left} more can be invited to this one.`,
    day: (first: string, last: string) => `The last day may be from ${first} to ${last}.`,
  },
});

/** A refusal about needs or invitations in the reader's language; anything else as the alliance says it. */
export function explainNeed(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, value = '', state = '', allowed = [] } = refusal;
  const made: Readonly<Record<string, () => string>> = {
    'need-not-open': () => words.notOpen(stateWord(language, state)),
    'own-party': () => words.own(value),
    'party-suspended': () => words.suspended(value),
    'nobody-answers': () => words.noPeople(value),
    'too-many-at-once': () => words.atOnce(allowed[0] ?? ''),
    'too-many-invitations': () => words.tooMany(value, allowed[0] ?? ''),
    'need-day': () => words.day(allowed[0] ?? '', allowed[1] ?? ''),
  };
  if (Object.hasOwn(made, code)) return made[code]!();
  if (code === 'move-not-allowed' && state)
    return explainAlliance(language, { ...refusal, state: stateWord(language, state) });
  return sentenceOf(words, refusal) ?? explainAlliance(language, refusal);
}

function stateWord(language: Language, state: string): string {
  const { state: need, invitation } = needMessages[language];
  const names: Readonly<Record<string, string>> = { ...need, ...invitation.state };
  return names[state] ?? state;
}
