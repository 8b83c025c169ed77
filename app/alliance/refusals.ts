import { usccSuspicion } from '../companies/uscc-suspicion-words';
import { momentText } from '../calendar/moment-text';
import { explainAccount } from '../accounts/refusals';
import { explainFile } from '../files/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { stateWord } from './state-word';

const wording = messages({
  zh: {
    'web-address': '网址要以 http:// 或 https:// 开头。',
    'region-unknown': '没有这个地区，请从列表里选。',
    'segment-unknown': '没有这个环节，请从列表里选。',
    'too-much-evidence': '这项能力的证据已满，请先移除一份。',
    incomplete: '还没填完，请看缺哪些。',
    'not-editable': '申请已提交，现在不能改。',
    'changed-meanwhile': '这份申请刚在别处改过。请重新打开再改，以免互相覆盖。',
    'company-on-record': '这个信用代码的企业已在名录里，请改为认领。',
    'uscc-of-another': '这个信用代码属于名录里的另一家企业。',
    'already-member': '这家企业已是联盟成员。',
    'uscc-taken': '这个信用代码已有一份申请先提交，正在审核；同一家企业只收一份。',
    'company-taken': '这家企业已有一份申请先提交，正在审核。',
    'appeal-too-late': '申诉期已过。',
    'held-by-another': '另一位审核员正在审核这份申请。',
    'already-decided': '这份申请已经有决定了。',
    'not-held': '请先领取这份申请，再处理。',
    'not-opened': '还没有打开看过：请先打开并领取，再批量通过。',
    'duplicates-unjudged': '还有很相似的企业没有判断是否同一家，请先判断。',
    'proof-needed': '认领还没有凭证：请退回补营业执照、授权书或企业域名邮箱验证。',
    'no-claim': '这份申请是新增企业，不用认领凭证。',
    'no-own-domain': '名录里没有企业自己的网站域名，请上传营业执照或授权书。',
    'not-a-mailbox': '只填邮箱 @ 前面的部分，用字母、数字和 . _ % + -，例：info。',
    'same-company': '已判断为同一家企业，请改为认领，不能当新企业通过。',
    'duplicate-unknown': '这份申请没有这条比对。',
    'bulk-refused': '一份也没有处理：有的不能这样处理，见下。',
    'too-many': '太多了。',
    'nothing-changed': '内容没有变化。',
    'not-corrected': '还没有更正记录，不能答“已更正”。请先更正。',
    'nobody-to-tell': '这家企业没有代表，没有人可以转告。',
    'not-a-website': '网址写法不对，例：www.example.cn。',
    'not-an-address': '邮箱写法不对，例：name@example.cn。',
    'not-a-phone': '这里看不出电话号码。示例：020-8123 4567 转 801、+86 138 0013 8000；两个号码用“/”隔开。',
    'uscc-empty': '请填写信用代码。',
    'uscc-length': '信用代码应为 18 位。',
    'uscc-character': '信用代码里有不能用的字符（不含 I、O、S、V、Z）。',
    'uscc-check-digit': '信用代码校验不对，请逐位核对。',
    'same-company-link': '供应方和客户不能是同一家。',
    'link-exists': '这条供需关系已经声明过。',
    'link-unknown': '没有这条供需关系。',
    'company-unknown': '没有这家企业，可能已合并。',
    'consent-needed': '填了邮箱，请勾选同意；不同意就把邮箱留空。',
    'request-unknown': '没有这项申请。',
    'request-open': '已经提出过，还没有答复。',
    'firm-answers-first': '企业还在期限内，由企业自己答复。',
    'last-colleague': '没有别的代表了，请勾选确认。',
    'second-application': '您另有一份申请没有办结。可以先接着办那一份，或另开一份。',
    'company-delisted': '这家企业已移出名录，恢复收录后才能这样做。',
    'nothing-own': '这个环节没有本企业申报的依据，也没有待审核的增补。',
    'evidence-needed': '请给证据：网址或文件。',
    'evidence-unneeded': '证据随“审核后公开”的改动提交；这次没有这样的改动。',
    'not-contestable': '现在没有人代表这家企业，可以直接认领。',
    'contest-open': '您已提出过异议，还没有答复。',
    'contest-unknown': '没有这项异议。',
    'undo-open': '已经提请撤销，等另一位审核员决定。',
    'delisting-open': '已经提出移出或已移出名录。',
    'last-owner': '至少要有一位负责人。请先把另一位同事设为负责人。',
    'membership-unknown': '这家企业现在不是联盟成员。',
    'role-held': '已经是这家企业的代表。',
    'role-not-held': '此人现在不是这家企业的代表。',
    'name-empty': '请给这个搜索起个名字。',
    'different-uscc': '两条记录的信用代码不同，是两家法人，不能合并。',
    'both-have-open-applications': '两家都有正在审核的申请，请先办结其中一份。',
    'both-in-project': (project: string) => `两家都在协作项目 ${project} 里，项目结束前不能合并。`,
    'already-undone': '这次合并已经撤销过。',
    'merge-proposed': '这两家的合并已经提出，等另一位审核员确认。',
    'kept-gone': '保留的那条后来也被合并了，请先撤销那一次。',
    moveNotAllowed: (state: string) => `现在是“${state}”，不能这样做。`,
    heldBy: (who: string, at: string) => `${who} 自 ${at} 起审核这份申请。`,
    decidedBy: (who: string, at: string) => `${who} 已于 ${at} 决定这份申请。`,
    digit: (digit: string) => `信用代码第 18 位应为 ${digit}，请核对。`,
    personLacks: {
      name: (number: string) => `请填写第 ${number} 位的姓名。`,
      duty: (number: string) => `请填写第 ${number} 位的职务。`,
    },
    limit: (limit: string) => `太长了，最多 ${limit} 个字符。`,
    atMost: (limit: string) => `最多 ${limit} 个。`,
    appealDays: (days: string) => `申诉期是 ${days} 天，已过。`,
  },
  en: {
    'web-address': 'A web address begins with http:// or https://.',
    'region-unknown': 'There is no such region; choose one from the list.',
    'segment-unknown': 'There is no such segment; choose one from the list.',
    'too-much-evidence': 'This capability has all the evidence it can hold; remove one first.',
    incomplete: 'It is not complete yet; see what is missing.',
    'not-editable': 'The application is submitted and cannot be changed now.',
    'changed-meanwhile':
      'This application was changed elsewhere a moment ago. Open it again, so that nothing is overwritten.',
    'company-on-record': 'The firm with this credit code is in the directory. Claim it instead.',
    'uscc-of-another': 'This credit code belongs to another firm in the directory.',
    'already-member': 'This firm is a member already.',
    'uscc-taken': 'An application with this credit code came first and is in review; there can be only one.',
    'company-taken': 'An application for this firm came first and is in review.',
    'appeal-too-late': 'The time to appeal is over.',
    'held-by-another': 'Another reviewer has this file.',
    'already-decided': 'This file has been decided.',
    'not-held': 'Take the file first.',
    'not-opened': 'You have not opened it: open and take it first, then approve it with others.',
    'duplicates-unjudged': 'A very similar firm has not been judged yet. Say first whether it is the same.',
    'proof-needed':
      'This claim has no proof. Return it for a licence, an authorisation or a code mailed to the firm’s domain.',
    'no-claim': 'This application adds a new firm; it needs no proof of a claim.',
    'no-own-domain': 'No web domain of the firm’s own is on record; upload its licence or an authorisation.',
    'not-a-mailbox': 'Give only what stands before the @: letters, digits and . _ % + -, for example info.',
    'same-company': 'It was judged to be a firm on record. Make it a claim; it cannot be approved as new.',
    'duplicate-unknown': 'This file has no such comparison.',
    'bulk-refused': 'Nothing was decided: some files stand in the way, see below.',
    'too-many': 'Too many.',
    'nothing-changed': 'Nothing has changed.',
    'not-corrected': 'The record has not been corrected yet. Correct it first.',
    'nobody-to-tell': 'Nobody speaks for this firm, so nobody can be told.',
    'not-a-website': 'This is not a web address. Example: www.example.cn.',
    'not-an-address': 'This is not an e-mail address. Example: name@example.cn.',
    'not-a-phone':
      'No phone number can be read here. Examples: 020-8123 4567 ext 801, +86 138 0013 8000; a / between two numbers.',
    'uscc-empty': 'Give the credit code.',
    'uscc-length': 'A credit code has 18 characters.',
    'uscc-character': 'The credit code has a character that cannot occur (I, O, S, V, Z never do).',
    'uscc-check-digit': 'The credit code fails its check; compare it character by character.',
    'same-company-link': 'Supplier and customer cannot be one firm.',
    'link-exists': 'This supply link has been declared already.',
    'link-unknown': 'There is no such supply link.',
    'company-unknown': 'There is no such firm; it may have been merged.',
    'consent-needed': 'With an e-mail address, tick that you agree; or leave the address out.',
    'request-unknown': 'There is no such request.',
    'request-open': 'It has been requested already and is waiting for an answer.',
    'firm-answers-first': 'The firm still has time to answer itself.',
    'last-colleague': 'Nobody else is left; tick that you know.',
    'second-application': 'Another application of yours is open. Go on with that one, or open another.',
    'company-delisted': 'This firm is out of the directory; it has to be listed again first.',
    'nothing-own': 'The firm has stated nothing of its own for this segment, and nothing is in review.',
    'evidence-needed': 'Give evidence: a web address or a file.',
    'evidence-unneeded': 'Evidence goes with a change under “published after review”; this time there is none.',
    'not-contestable': 'Nobody speaks for this firm now; it can be claimed.',
    'contest-open': 'You have contested it already and will get an answer.',
    'contest-unknown': 'There is no such contest.',
    'undo-open': 'It has been proposed already; another reviewer decides.',
    'delisting-open': 'It has been proposed already, or the firm is out of the directory.',
    'last-owner': 'A firm needs at least one owner. Make a colleague an owner first.',
    'membership-unknown': 'This firm is no member of the alliance now.',
    'role-held': 'They speak for this firm already.',
    'role-not-held': 'They do not speak for this firm now.',
    'name-empty': 'Give the search a name.',
    'different-uscc': 'The records have different credit codes: two legal persons, which cannot be merged.',
    'both-have-open-applications': 'Both have a file in review. Close one of them first.',
    'both-in-project': (project: string) =>
      `Both are parties of project ${project}; they cannot be merged before it ends.`,
    'already-undone': 'This merge has been undone already.',
    'merge-proposed': 'This merge has been proposed already and is waiting for another reviewer.',
    'kept-gone': 'The kept record was itself merged later. Undo that merge first.',
    moveNotAllowed: (state: string) => `It is now “${state}”; this cannot be done.`,
    heldBy: (who: string, at: string) => `${who} has had this file since ${at}.`,
    decidedBy: (who: string, at: string) => `${who} decided this file on ${at}.`,
    digit: (digit: string) => `Character 18 of the credit code should be ${digit}; please compare.`,
    personLacks: {
      name: (number: string) => `Give the name of person ${number}.`,
      duty: (number: string) => `Give the duty of person ${number}.`,
    },
    limit: (limit: string) => `Too long: at most ${limit} characters.`,
    atMost: (limit: string) => `At most ${limit}.`,
    appealDays: (days: string) => `Appeals are taken for ${days} days; that time is over.`,
  },
});

/** A refusal about the alliance or its desk in the reader's language; anything else as accounts say it. */
export function explainAlliance(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, state, allowed } = refusal;
  const who = refusal as { by?: string | null; at?: string | null };
  const person = code === 'required' ? /^person-(\d+)-(name|duty)$/.exec(refusal.field ?? '') : null;
  if (person) return words.personLacks[person[2] as 'name' | 'duty'](String(Number(person[1]) + 1));
  if (code === 'move-not-allowed' || code === 'contest-state' || code === 'proposal-state')
    return words.moveNotAllowed(stateWord(language, code, state ?? ''));
  if (code === 'held-by-another' && who.by && who.at) return words.heldBy(who.by, momentText(who.at));
  if (code === 'already-decided' && who.by && who.at) return words.decidedBy(who.by, momentText(who.at));
  if (code === 'uscc-check-digit' && allowed?.[0])
    return `${words.digit(allowed[0])}${usccSuspicion(language, refusal.value ?? '')}`;
  if (code === 'uscc-character') return `${words[code]}${usccSuspicion(language, refusal.value ?? '')}`;
  if (code === 'too-long' && allowed?.[0]) return words.limit(allowed[0]);
  if (code === 'too-many' && allowed?.[0]) return words.atMost(allowed[0]);
  if (code === 'appeal-too-late' && allowed?.[0]) return words.appealDays(allowed[0]);
  return sentenceOf(words, refusal) ?? explainFile(language, refusal) ?? explainAccount(language, refusal);
}
