import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { explainRefusal, sentenceOf, waitText } from '../web/refusals';
import { resetMinutes } from './validity';

/** Refusals about accounts, signing in, roles, identity documents and personal data: what is wrong and what to do. */
const wording = messages({
  zh: {
    'email-invalid': '邮箱写法不对，例：name@example.cn。',
    'email-same': '这就是现在的邮箱。',
    'email-taken': '这个邮箱已有账号，请登录或换一个邮箱。',
    'email-unverified': '这个邮箱还没验证，新验证码已寄出。',
    'password-too-short': '密码至少 8 个字符。',
    'password-too-long': '密码最多 128 个字符。',
    'password-common': '这个密码太常见，容易被猜中。可用几个不相干的词连成一句。',
    'wrong-credentials': '邮箱或密码不对。',
    'wrong-password': '密码不对。',
    'account-disabled': '账号已停用，请联系管理员。',
    'code-expired': '验证码已过期，请重新获取。',
    'code-spent': '错了太多次，这个验证码已作废，请重新获取。',
    'registration-expired': '这次验证已失效，请从头再来。',
    'link-expired': '链接已用过或已过期，请重新获取。',
    'sign-in-expired': '等待太久，请重新输入密码登录。',
    'passkey-invalid': '通行密钥没有通过验证，请再试一次。',
    'passkey-known': '这个通行密钥已经加过。',
    'passkey-unknown': '没有这个通行密钥，可能已移除。',
    'already-enrolled': '已有验证器应用，要换请先移除。',
    'not-enrolled': '还没有验证器应用，请先开始设置。',
    'no-second-factor': '先设置验证器应用或通行密钥，才有恢复码。',
    'no-factors': '这个账号没有第二验证方式，不用重置。',
    'second-factor-required': '您的角色必须留有一种第二验证方式，请先加一种再移除这种。',
    're-authentication-needed': '请再输一次密码，确认是您本人。',
    'session-unknown': '这个会话已经结束。',
    'account-unknown': '没有这个账号。',
    'reason-needed': '请写明原因，对方会看到。',
    'role-held': '已经有这个角色。',
    'role-not-held': '没有这个角色，可能刚被撤销。',
    'role-scope': '角色的范围不对：企业成员要选企业，审核员、考评员、产业主管可选地区，其他不选。',
    'role-unknown': '请选一个角色。',
    'consent-needed': '同意后才能继续。',
    'id-card-format': '身份证号应为 18 位，末位可以是 X。',
    'id-card-birth-date': '身份证号里的出生日期不对。',
    'id-card-check-digit': '身份证号有一位写错了，请逐位核对。',
    'id-card-taken':
      '这个证件已在另一个账号登记。一人一个账号：请用那个账号，或请主管把两个账号的证书和申报转到一个。主管已看到这件事。',
    'id-card-other-kind':
      '这个号码不是居民身份证的：81、82、83 开头的是港澳台居民居住证，9 开头的是外国人永久居留身份证。请改选证件。',
    'residence-permit-format': '港澳台居民居住证号是 18 位，以 81、82 或 83 开头，末位可以是 X。',
    'foreign-card-format': '外国人永久居留身份证号：新版 18 位，以 9 开头；旧版 3 个字母加 12 位数字。',
    'hk-macau-permit-format': '港澳居民来往内地通行证号是 H 或 M 加 8 位数字。',
    'taiwan-permit-format': '台湾居民来往大陆通行证号是 8 位数字。',
    'passport-format': '护照号是 5 到 9 位字母和数字，至少有一位数字。',
    'passport-country': '请选护照的签发国。港澳台居民请用通行证或居住证。',
    'identity-needed': '还没有登记证件。请先登记本人证件：账号 → 个人信息 → 姓名与证件。',
    'identity-name-differs': '登记证件的姓名和申报的姓名不一样。请把两处改成证件上的姓名。',
    'name-invalid': '请填写姓名，最多 60 个字符。',
    'consent-unknown': '没有这项同意。',
    'deletion-state': '注销申请的状态已变，请重新打开。',
    'last-owner': '您是一家企业唯一的负责人，请先在“同事”页把另一位设为负责人。',
    'last-administrator': '您是唯一的管理员，请先让另一人任管理员。',
    'code-used': '这个数字用过了，等下一个。',
    'clock-off': (minutes: string) =>
      `手机时间可能不准，差约 ${minutes} 分钟。请在手机设置里打开“自动设置时间”，再输新的数字。`,
    signInSlowed: (wait: string) =>
      `这个邮箱试得太多，请 ${wait}后再试。不想等：用以前登录过的浏览器、通行密钥，或点“忘记密码”用寄来的链接。`,
    linkUnderway: (wait: string) =>
      `已给这个邮箱寄过链接，请用最近那封里的，${resetMinutes} 分钟内有效。要再寄，请等 ${wait}。`,
    'code-wrong': (left: string) => (left ? `验证码不对，还可以试 ${left} 次。` : '验证码不对。'),
    accountState: (state: string) => `账号现为“${state}”，不能这样做。`,
    states: { active: '正常', disabled: '已停用', anonymised: '已注销' },
  },
  en: {
    'email-invalid': 'This is not an e-mail address. Example: name@example.cn.',
    'email-same': 'This is your present address.',
    'email-taken': 'This address has an account already. Sign in, or use another address.',
    'email-unverified': 'This address is not proved yet; a new code was sent.',
    'password-too-short': 'Use at least 8 characters.',
    'password-too-long': 'Use at most 128 characters.',
    'password-common': 'This password is too common and easily guessed. Try a few unrelated words in a row.',
    'wrong-credentials': 'Address or password is wrong.',
    'wrong-password': 'The password is wrong.',
    'account-disabled': 'This account is disabled. Please ask an administrator.',
    'code-expired': 'The code is too old. Ask for a new one.',
    'code-spent': 'Too many wrong tries: this code is void. Ask for a new one.',
    'registration-expired': 'This proof is no longer open. Please start again.',
    'link-expired': 'The link was used or is too old. Ask for a new one.',
    'sign-in-expired': 'That took too long. Please sign in with your password again.',
    'passkey-invalid': 'The passkey was not accepted. Please try again.',
    'passkey-known': 'This passkey was added before.',
    'passkey-unknown': 'There is no such passkey; it may have been removed.',
    'already-enrolled': 'There is an authenticator app already. Remove it first to change it.',
    'not-enrolled': 'There is no authenticator app yet. Start setting one up.',
    'no-second-factor': 'Set up an authenticator app or a passkey first; then there are recovery codes.',
    'no-factors': 'This account has no second factor; there is nothing to reset.',
    'second-factor-required': 'Your role must keep a second factor. Add another one before you remove this.',
    're-authentication-needed': 'Type your password once more, so that we know it is you.',
    'session-unknown': 'This session has ended.',
    'account-unknown': 'There is no such account.',
    'reason-needed': 'Say why; the person will read it.',
    'role-held': 'The account holds this role already.',
    'role-not-held': 'The account does not hold this role; it may just have been revoked.',
    'role-scope':
      'The scope does not fit: a firm member needs a company; reviewer, assessor and official may have a region; others have none.',
    'role-unknown': 'Choose a role.',
    'consent-needed': 'You can go on once you agree.',
    'id-card-format': 'An ID-card number has 18 digits; the last may be X.',
    'id-card-birth-date': 'The birth date in the number is not right.',
    'id-card-check-digit': 'One digit of the number is wrong. Please compare them one by one.',
    'id-card-taken':
      'Another account has this document on record. One person has one account: use that one, or ask an official to move certificates and applications into one. They have been told.',
    'id-card-other-kind':
      'This is not the number of a Chinese ID card: one from 81, 82 or 83 is of a residence permit, one from 9 of a foreign permanent resident ID card. Choose that document.',
    'residence-permit-format':
      'The residence permit of a Hong Kong, Macau or Taiwan resident has 18 digits from 81, 82 or 83; the last may be X.',
    'foreign-card-format':
      'A foreign permanent resident ID card has 18 digits from 9 (new) or three letters and twelve digits (old).',
    'hk-macau-permit-format': 'The permit of a Hong Kong or Macau resident has H or M and eight digits.',
    'taiwan-permit-format': 'The permit of a Taiwan resident has eight digits.',
    'passport-format': 'A passport number has five to nine letters and digits, at least one of them a digit.',
    'passport-country': 'Choose who issued the passport. Residents of Hong Kong, Macau and Taiwan use a permit.',
    'identity-needed':
      'No identity document is on record. Record yours first: Account → Personal data → Name and document.',
    'identity-name-differs':
      'The document on record and the application carry different names. Put the name of the document in both.',
    'name-invalid': 'Give your name, at most 60 characters.',
    'consent-unknown': 'There is no such consent.',
    'deletion-state': 'The state of this request has changed. Open the page again.',
    'last-owner': 'You are the only owner of a firm’s pages. Make a colleague owner on its page Colleagues first.',
    'last-administrator': 'You are the only administrator. Make somebody else one first.',
    'code-used': 'This number was used. Wait for the next one.',
    'clock-off': (minutes: string) =>
      `The phone’s clock may be wrong, by about ${minutes} ${minutes === '1' ? 'minute' : 'minutes'}. Let the phone set its time by itself, then type a new number.`,
    signInSlowed: (wait: string) =>
      `Too many tries for this address. Please wait ${wait}. Without waiting: use a browser you signed in with before, a passkey, or “Forgotten password” and the link mailed to you.`,
    linkUnderway: (wait: string) =>
      `A link was mailed to this address already: use the newest one, it holds ${resetMinutes} minutes. To have another, wait ${wait}.`,
    'code-wrong': (left: string) =>
      left ? `The code is wrong; ${left} ${left === '1' ? 'try is' : 'tries are'} left.` : 'The code is wrong.',
    accountState: (state: string) => `The account is ${state}; this cannot be done now.`,
    states: { active: 'active', disabled: 'disabled', anonymised: 'deleted' },
  },
});

/** A refusal about accounts in the reader's language; anything else as any form says it. */
export function explainAccount(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, state, value } = refusal;
  if (code === 'sign-in-slowed') return words.signInSlowed(waitText(language, value));
  if (code === 'link-underway') return words.linkUnderway(waitText(language, value));
  if (code === 'account-state')
    return words.accountState(words.states[state as keyof typeof words.states] ?? state ?? '');
  return sentenceOf(words, refusal) ?? explainRefusal(language, refusal);
}
