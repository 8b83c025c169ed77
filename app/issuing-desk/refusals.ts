import { explainAccount } from '../accounts/refusals';
import { explainFile } from '../files/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';

/** Refusals about issuing, replacing and taking back certificates: what is wrong and what to do. */
const wording = messages({
  zh: {
    'second-person-needed': '提出的人不能自己办这一步，请另一位主管办理。',
    'batch-unknown': '没有这个批次。',
    'batch-refused': '整批都没有签发，见各行原因。',
    'latin-names-unseen': '先把拉丁字母姓名和证件对照，再勾选。',
    'nothing-possible': '现在没有一张可以提出，原因见表。',
    'body-ended': '机构已停止发证',
    'body-not-authorised': '当天没有授权',
    'body-without-key': '机构还没有签名密钥',
    'identity-needed': '持证人没有登记证件。请他在“账号 → 个人信息 → 姓名与证件”登记后再办',
    'identity-name-differs': '登记证件的姓名和申报的姓名不一样。请持证人先改成一样',
    'body-own-company': '持证人在这家机构工作，机构不给自己的人发证',
    'assessment-annulled': '考试成绩已作废',
    'key-changed': '签发时机构换了密钥，请再试一次',
    'issuing-failed': '签发时系统出错，什么都没有签发。请联系管理员查看日志，再签发或列为不予签发。',
    'certificate-unknown': '没有这张证书。',
    'nothing-proposed': '还没有人提出撤销。',
    'proposed-already': '已经提出过。',
    'name-needed': '请填写新证书上的姓名，最多 60 个字符。',
    'name-same': '和证书上的姓名相同，不用换发。',
    'request-unknown': '没有这份申请。',
    'request-open': '已有一份申请在办，先等结果或撤回。',
    'renewal-not-offered': '这类证书不续期。',
    'assessment-unknown': '没有这次通过的考试，或已作废。',
    'certificates-undecided': '每张证书都要选：撤销还是保留。',
    'revocations-refused': '没有撤销任何一张，原因如下。',
    'body-id': '代号只用小写字母、数字和横线，最多 60 个，例：example-school。',
    'body-taken': '这个代号已有机构使用。',
    'body-unknown': '没有这家机构，或它已停止。',
    'key-unknown': '没有这把密钥，或它已作废。',
    'authorisation-unknown': '没有这项授权。',
    'annulment-open': '已有人提出作废，在等第二个人。',
    'annulment-unknown': '没有等待办理的作废。可能同事刚决定过。',
    'change-open': '同样的更改已经提出，在等第二个人。',
    'change-unknown': '没有这项更改。',
    'change-state': '这项更改已经有人决定了。',
    'authorisation-dates': '日期不对：止日不能早于起日，已有的止日只能提前。',
    'basis-needed': '请写明依据文件。',
    'occupation-unknown': '请选职业。',
    'company-unknown': '没有这家企业，请填企业页网址里的代号。',
    'address-wrong': '网址要以 https:// 开头。',
    'account-same': '两个账号不能相同。',
    'account-unknown': '没有用这个邮箱的账号。',
    'move-unknown': '没有这次转移。',
    'move-open': '这个账号已有一次转移待办。',
    'moved-since': '其中有的后来又移到了别的账号。请先撤销后面那次移动。',
    'move-clash': '两个账号都有同一等级的申报在办，先撤回其中一份。',
    'nothing-to-move': '这个账号没有证书、申报和证件。',
    certificateState: (state: string) => `证书现在是“${state}”，不能这样做。`,
    replacedState: (state: string) => `被换的证书现在是“${state}”，不能换发。`,
    batchState: (state: string) => `这一批现在是“${state}”，不能这样做。可能同事刚办过。`,
    requestState: (state: string) => `这份申请现在是“${state}”。`,
    moveState: (state: string) => `这次转移现在是“${state}”。`,
    tooMany: (limit: string) => `一批最多 ${limit} 张，请少选一些。`,
    tooManyFiles: (limit: string) => `一份申请最多 ${limit} 个文件。`,
    tooEarly: (day: string) => `还没到续期时间，${day} 起可以申请。`,
    tooLate: (day: string) => `证书已于 ${day} 到期，不能续期，请重新考试。`,
    training: (missing: string, all: string) =>
      `继续教育还差 ${missing} 学时（发证后要满 ${all} 学时）。请先在“我的履历”里登记培训。`,
    overclaims: (term: string) => `名称里的“${term}”超出了这家机构可以用的说法。`,
    states: {
      proposed: '待签发',
      declined: '不予签发',
      issued: '有效',
      suspended: '已暂停',
      revoked: '已撤销',
      superseded: '已被取代',
      issuing: '正在签发',
      open: '待处理',
      accepted: '已受理',
      refused: '未通过',
      withdrawn: '已撤回',
      done: '已转移',
      undone: '已转回',
    },
  },
  en: {
    'second-person-needed': 'Whoever proposed it cannot take this step. Ask another official.',
    'batch-unknown': 'There is no such batch.',
    'batch-refused': 'Nothing of the batch was issued; each line says why.',
    'latin-names-unseen': 'First compare the names in Latin letters with the documents, then tick this.',
    'nothing-possible': 'Nothing can be proposed now; the table says why.',
    'body-ended': 'the body has ceased',
    'body-not-authorised': 'not authorised on that day',
    'body-without-key': 'the body has no signing key yet',
    'identity-needed':
      'no identity document on record: the holder records it under Account → Personal data → Name and document',
    'identity-name-differs':
      'the document on record carries another name than the application: the holder makes them agree first',
    'body-own-company': 'the holder works for this body, which does not certify its own people',
    'assessment-annulled': 'the exam was annulled',
    'key-changed': 'the key of the body changed meanwhile; try again',
    'issuing-failed':
      'The system failed while signing; nothing was issued. Ask an administrator to look at the log, then issue again or decline.',
    'certificate-unknown': 'There is no such certificate.',
    'nothing-proposed': 'Nobody has requested its revocation.',
    'proposed-already': 'It was proposed before.',
    'name-needed': 'Give the name the new certificate will carry, at most 60 characters.',
    'name-same': 'That is the name it carries; there is nothing to replace.',
    'request-unknown': 'There is no such request.',
    'request-open': 'A request is open already. Wait for its answer, or withdraw it.',
    'renewal-not-offered': 'This kind of certificate is not renewed.',
    'assessment-unknown': 'There is no such passed exam, or it was annulled.',
    'certificates-undecided': 'Choose for every certificate: revoke or keep.',
    'revocations-refused': 'Nothing was revoked, because:',
    'body-id': 'An id has lower-case letters, digits and dashes, at most 60. Example: example-school.',
    'body-taken': 'Another body has this id.',
    'body-unknown': 'There is no such body, or it has ceased.',
    'key-unknown': 'There is no such key, or it is void already.',
    'authorisation-unknown': 'There is no such authorisation.',
    'annulment-open': 'It is proposed already and waits for a second person.',
    'annulment-unknown': 'Nothing waits to be decided here; a colleague may just have done so.',
    'change-open': 'Such a change is proposed already and waits for a second person.',
    'change-unknown': 'There is no such change.',
    'change-state': 'This change was decided already.',
    'authorisation-dates':
      'The dates do not fit: the end is not before the beginning, and a present end can only move forward.',
    'basis-needed': 'Name the document.',
    'occupation-unknown': 'Choose an occupation.',
    'company-unknown': 'There is no such firm. Give the last part of its page’s address.',
    'address-wrong': 'The address must begin with https://.',
    'account-same': 'These are the same account.',
    'account-unknown': 'No account has this address.',
    'move-unknown': 'There is no such move.',
    'move-open': 'A move from this account is waiting already.',
    'moved-since': 'Some of it was moved on to another account since; undo that move first.',
    'move-clash': 'Both accounts have an open application for the same level; withdraw one first.',
    'nothing-to-move': 'This account holds no certificate, application or document.',
    certificateState: (state: string) => `The certificate is ${state}; this cannot be done now.`,
    replacedState: (state: string) => `The certificate it takes the place of is ${state}.`,
    batchState: (state: string) => `This batch is ${state}; a colleague may have been quicker.`,
    requestState: (state: string) => `This request is ${state}.`,
    moveState: (state: string) => `This move is ${state}.`,
    tooMany: (limit: string) => `A batch holds at most ${limit}. Choose fewer.`,
    tooManyFiles: (limit: string) => `A request takes at most ${limit} files.`,
    tooEarly: (day: string) => `It is too early: renewal can be requested from ${day}.`,
    tooLate: (day: string) => `It ended on ${day} and cannot be renewed; sit the exam again.`,
    training: (missing: string, all: string) =>
      `${missing} hours of training are missing (${all} since it was issued). Enter the training in your record first.`,
    overclaims: (term: string) => `“${term}” in the name claims more than this body may.`,
    states: {
      proposed: 'waiting to be issued',
      declined: 'declined',
      issued: 'valid',
      suspended: 'suspended',
      revoked: 'revoked',
      superseded: 'superseded',
      issuing: 'being issued',
      open: 'open',
      accepted: 'accepted',
      refused: 'refused',
      withdrawn: 'withdrawn',
      done: 'carried out',
      undone: 'undone',
    },
  },
});

/** A state of a certificate, batch, request or move in the reader's language. */
export function stateName(language: Language, state: string): string {
  const names: Readonly<Record<string, string>> = wording[language].states;
  return names[state] ?? state;
}

/** A refusal at the certificate desk or in the wallet, in the reader's language. */
export function explainIssuing(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, value = '', allowed = [] } = refusal;
  const state = stateName(language, refusal.state ?? '');
  switch (code) {
    case 'certificate-state':
      return words.certificateState(state);
    case 'replaced-state':
      return words.replacedState(state);
    case 'batch-state':
      return words.batchState(state);
    case 'request-state':
      return words.requestState(state);
    case 'move-state':
      return words.moveState(state);
    case 'too-many-files':
      return words.tooManyFiles(allowed[0] ?? '');
    case 'too-many':
      return words.tooMany(allowed[0] ?? '');
    case 'renewal-too-early':
      return words.tooEarly(allowed[0] ?? '');
    case 'renewal-too-late':
      return words.tooLate(value);
    case 'renewal-training':
      return words.training(value, allowed[0] ?? '');
    case 'scheme-overclaims':
      return words.overclaims(value);
  }
  return sentenceOf(words, refusal) ?? explainFile(language, refusal) ?? explainAccount(language, refusal);
}
