import { englishCount } from '../i18n/english-count';
import { explainAlliance } from '../alliance/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { projectMessages } from './messages';

/** How many things to choose from a sentence names. */
const mostNamed = 12;

const wording = messages({
  zh: {
    'project-unknown': '没有这个协作项目。',
    'need-unknown': '没有这条需求，或它不是您方发布的，或已撤回。可以不为需求，直接发起项目。',
    'need-has-project': (number: string) =>
      `这项需求已有项目 ${number}，没有新建。请打开那个项目；要另起一个，请勾选“仍要为这项需求另起一个项目”。`,
    'own-other-side': '您在这个项目里已代表另一方，不能再代表这一方。请同事来办。',
    'party-suspended': '现在没有人能代表这一方：会员资格暂停，或账号停用。',
    'not-of-project': '您方现在不在这个项目里。',
    'not-joined': '请先答复邀请。',
    'lead-only': '这一步由牵头方办。',
    'not-yours': '这一步由另一方办。',
    'revision-changed': (sent: string, now: string) =>
      `您看的是第 ${sent} 稿，现在是第 ${now} 稿，什么都没有改。请重新打开，看过改动再答复。`,
    'already-consented': '您方已经同意了这一稿。',
    'not-agreed-yet': (count: string) => `还在等 ${count} 方答复。`,
    'too-few-parties': '互相独立的参与方不足两方，请先邀请。',
    'nobody-invited': '还没有邀请任何一方。',
    'naming-unsaid': '请先选择：项目公开后，可以还是不可以写出贵方名称。什么都没有发出。',
    'charter-incomplete': '章程还没写全：要有名称、目标和至少一个环节。',
    'charter-disorder': '日期先后不对，或工作分给了不在项目里的一方。',
    'ends-first': (end: string, start: string) => `结束日 ${end} 早于开始日 ${start}，没有保存。请写 ${start} 或以后。`,
    'choice-unknown': (value: string, ...allowed: string[]) =>
      `“${value}”不能选，没有保存。${allowed.length > mostNamed ? '请从列表里选' : `可选：${allowed.join('、')}`}。`,
    'sent-twice': (value: string) => `这一栏收到两个答案，后一个是“${value}”，没有保存。每栏只能有一个。`,
    'line-past': (_: string, most: string) => `没有这一行，没有保存。最多 ${most} 行。`,
    'line-half': '这一行只填了一部分，没有保存。请填全，或把整行清空。',
    'customer-unasked': '只有“供应”才写供应给谁，没有保存。请改选“供应”，或清空这一栏。',
    'customer-itself': '供应给的不能是做这项工作的一方，没有保存。请选另一方，或清空这一栏。',
    'milestone-dropped': '已商定的里程碑不能从章程里删去，可在项目页写明原因取消。',
    'draft-changed':
      '您打开以后，草稿在别处改过，没有保存。您填的还在表单里；现在保存着的列在表单上面。再保存就以您的为准。',
    'nothing-changed': '内容没有变化。',
    'party-unknown': '没有这家企业或机构。',
    'already-in': '这一方已在项目里。',
    'already-invited': '已经邀请了，还没有答复。',
    'not-invited': '没有待答复的邀请。',
    'milestones-open': (count: string) => `还有 ${count} 个里程碑没有通过，也没有取消。`,
    'amendment-open': (revision: string) => `第 ${revision} 稿还在等同意。请先等它生效，或收回。`,
    'no-amendment': '没有待同意的修改。',
    'confirmations-open': (count: string, day: string) => `还差 ${count} 项答复，等到 ${day}。`,
    unconfirmed: '还没有任何独立一方确认过工作，不能完成。可以退回进行中，或中止。',
    'own-contribution': '本方的工作由本方声明，别方的由您方确认，不能混。',
    'said-meanwhile': (answer: string) =>
      `您打开以后，同事答了“${answer}”，您这次选的没有保存。再选一次提交，就以您的为准。`,
    'contribution-unknown': '没有这项工作。',
    'milestone-unknown': '没有这个里程碑。',
    'output-unknown': '没有这项成果。',
    'lead-stays': '牵头方先交接，再退出。',
    'lead-present': '牵头方还在，请由它办。',
    'lead-asked': '已经问过，还没有答复。',
    'not-asked': '没有待答复的牵头请求。',
    'parties-first': (day: string) => `${day} 前由各方自己商定牵头方。`,
    'not-volunteered': '这一方没有表示愿意牵头，或没有人能代表它。',
    'not-completed': '只能延续已完成的项目。',
    'not-public': '章程写明只给参与方看，请先修改章程。',
    'names-undisclosed': (name: string) => `文字里写到“${name}”，它没有同意公开名称。请去掉，或请它先同意。`,
    'already-retracted': '这项证据已经撤回。',
    'same-project': '请写另一个项目的编号。',
    'merged-already': '其中一个已经合并过。',
    'not-merged': '这个项目没有合并过。',
    'reason-needed': '请写明原因。',
  },
  en: {
    'project-unknown': 'There is no such project.',
    'need-unknown':
      'There is no such need, or it is not yours, or it was withdrawn. A project can be begun without one.',
    'need-has-project': (number: string) =>
      `This need has project ${number} already, so none was begun. Open that one, or tick that another is to be begun.`,
    'own-other-side': 'You act for another party of this project and cannot act for this one too. Ask a colleague.',
    'party-suspended': 'Nobody can act for this party now: its membership is suspended or its accounts are disabled.',
    'not-of-project': 'Your side is not in this project now.',
    'not-joined': 'Answer the invitation first.',
    'lead-only': 'The lead takes this step.',
    'not-yours': 'Another party takes this step.',
    'revision-changed': (sent: string, now: string) =>
      `You saw revision ${sent}; it is revision ${now} now, and nothing was changed. Open it again and look at the changes before you answer.`,
    'already-consented': 'Your side has consented to this revision.',
    'not-agreed-yet': (count: string) => `Still waiting for ${englishCount(count, 'answer')}.`,
    'too-few-parties': 'There are fewer than two independent parties. Invite one first.',
    'nobody-invited': 'Nobody has been invited yet.',
    'naming-unsaid':
      'Choose first whether your side may be named once the project is public: yes or no. Nothing was sent.',
    'charter-incomplete': 'The charter is not complete yet: it needs a title, a goal and at least one segment.',
    'charter-disorder': 'The dates are not in order, or work is given to somebody who is not in the project.',
    'ends-first': (end: string, start: string) =>
      `The end, ${end}, lies before the beginning, ${start}, so nothing was saved. Give ${start} or later.`,
    'choice-unknown': (value: string, ...allowed: string[]) =>
      `“${value}” cannot be chosen, so nothing was saved. ${allowed.length > mostNamed ? 'Choose from the list' : `There are: ${allowed.join(', ')}`}.`,
    'sent-twice': (value: string) =>
      `Two answers came for this field, the later one “${value}”, so nothing was saved. It takes one.`,
    'line-past': (_: string, most: string) => `There is no such line, so nothing was saved. There are at most ${most}.`,
    'line-half': 'This line is filled in by half, so nothing was saved. Fill in the rest, or empty the whole line.',
    'customer-unasked':
      'Whom work is supplied to is said of supplying alone, so nothing was saved. Choose that aim, or empty this field.',
    'customer-itself':
      'A party does not supply itself, so nothing was saved. Choose another party, or empty this field.',
    'milestone-dropped':
      'A milestone that was agreed on cannot be left out; drop it on the project’s page, with a reason.',
    'draft-changed':
      'The draft was changed elsewhere after you opened it, so nothing was saved. What you typed is still in the form; what is saved now stands above it. Saving again puts yours in its place.',
    'nothing-changed': 'Nothing has changed.',
    'party-unknown': 'There is no such firm or institution.',
    'already-in': 'This party is in the project already.',
    'already-invited': 'It has been invited and has yet to answer.',
    'not-invited': 'No invitation is waiting for an answer.',
    'milestones-open': (count: string) =>
      `${englishCount(count, 'milestone is', 'milestones are')} neither accepted nor dropped.`,
    'amendment-open': (revision: string) =>
      `Revision ${revision} is waiting for consent. Let it come into force first, or recall it.`,
    'no-amendment': 'No amendment is waiting for consent.',
    'confirmations-open': (count: string, day: string) =>
      `Still waiting for ${englishCount(count, 'answer')}, until ${day}.`,
    unconfirmed: 'No independent party has confirmed any work, so it cannot be completed. Reopen it, or stop it.',
    'own-contribution': 'A party states its own work and confirms that of others, not the other way round.',
    'said-meanwhile': (answer: string) =>
      `A colleague answered “${answer}” after you opened it, so yours was not saved. Choose and send it again to put yours in its place.`,
    'contribution-unknown': 'There is no such work.',
    'milestone-unknown': 'There is no such milestone.',
    'output-unknown': 'There is no such output.',
    'lead-stays': 'The lead hands over before it leaves.',
    'lead-present': 'The lead can act and takes this step.',
    'lead-asked': 'It has been asked and has yet to answer.',
    'not-asked': 'No request to lead is waiting for an answer.',
    'parties-first': (day: string) => `Until ${day} the parties decide among themselves who leads.`,
    'not-volunteered': 'This party did not volunteer, or nobody can act for it.',
    'not-completed': 'Only a completed project can be continued.',
    'not-public': 'Its charter keeps it to its parties. Amend the charter first.',
    'names-undisclosed': (name: string) =>
      `The text names “${name}”, which did not agree to be named. Take the name out, or ask it to agree.`,
    'already-retracted': 'This evidence has been taken back already.',
    'same-project': 'Give the number of the other project.',
    'merged-already': 'One of them has been merged already.',
    'not-merged': 'This project has not been merged.',
    'reason-needed': 'Please give the reason.',
  },
});

/** A refusal about projects in the reader's language; anything else as the alliance says it. */
export function explainProject(language: Language, refusal: Refusal): string {
  const { code, state, value, allowed } = refusal;
  if (code === 'said-meanwhile') {
    const names: Readonly<Record<string, string>> = projectMessages[language].confirm.answer;
    return sentenceOf(wording[language], { ...refusal, value: names[value ?? ''] ?? value })!;
  }
  if (code === 'choice-unknown') {
    const { aim, visibility } = projectMessages[language];
    const names: Readonly<Record<string, string>> = { ...aim, ...visibility };
    const named = allowed?.map((one) => names[one] ?? one);
    return sentenceOf(wording[language], { ...refusal, allowed: named })!;
  }
  if (code === 'move-not-allowed' && state) {
    const { state: projectState, listing, milestone, output } = projectMessages[language];
    const names: Readonly<Record<string, string>> = {
      ...milestone.state,
      ...output.state,
      ...listing,
      ...projectState,
    };
    return explainAlliance(language, { ...refusal, state: names[state] ?? state });
  }
  return sentenceOf(wording[language], { ...refusal, value, allowed }) ?? explainAlliance(language, refusal);
}
