import { englishCount } from '../i18n/english-count';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { signed, type Letter } from '../mail/mail';

/** How a mail ends: what to do when it was not me. */
const endings = messages({
  zh: {
    ignore: '不是您本人操作？不用理会；如有疑问，请登录后查看“会话”和“历史”。',
    act: '不是您本人操作？请马上：\n1. 在登录页点“忘记密码”，用邮件设新密码，其他设备上的会话会结束；\n2. 登录后看“账号 → 历史”里做过什么，移除不是您设的第二验证方式；\n3. 有人可能进了您的邮箱：也换掉邮箱的密码。登录不了就联系管理员。',
    lost: '不是您本人操作？请马上联系管理员，说明这个邮箱和时间：本邮箱已不能登录，也不能重设密码。有人可能进了您的邮箱：也换掉邮箱的密码。',
    ask: '有疑问？请联系管理员。',
  },
  en: {
    ignore: 'Not you? Ignore this; if in doubt, sign in and look at “Sessions” and “History”.',
    act: 'Not you? At once:\n1. choose “Forgotten password” on the sign-in page and set a new password by mail: sessions on other devices end;\n2. sign in, see under “Account → History” what was done, and remove second factors that are not yours;\n3. somebody may be in your mailbox: change its password too. If you cannot sign in, tell an administrator.',
    lost: 'Not you? Tell an administrator at once, with this address and the time: it can no longer sign in nor set a new password. Somebody may be in your mailbox: change its password too.',
    ask: 'Questions? Ask an administrator.',
  },
});

const wording = messages({
  zh: {
    code: {
      subject: '邮箱验证码',
      text: (code: string, minutes: string) =>
        `验证码：${code}\n\n请在 ${minutes} 分钟内填入打开的页面。不要把它告诉任何人。`,
    },
    alreadyRegistered: {
      subject: '这个邮箱已经注册过',
      text: (link: string, reset: string) =>
        `有人想用这个邮箱注册，但它已有账号。\n\n登录：${link}\n忘记密码：${reset}`,
    },
    reset: {
      subject: '重设密码',
      text: (link: string, minutes: string) => `打开下面的链接设新密码，${minutes} 分钟内有效，只能用一次：\n\n${link}`,
    },
    passwordChanged: {
      subject: '密码已更改',
      text: (when: string) => `您的密码已于 ${when} 更改，其他设备上的会话已结束。`,
    },
    wrongPasswords: {
      subject: '有人多次输错您的密码',
      text: (day: string, reset: string) =>
        `到 ${day} 的一天里，有人在没登录过您账号的浏览器上输错密码至少 10 次，没有登录成功；继续试会被放慢。\n\n是您自己？可以用邮件链接重设密码：${reset}\n不是您？密码若在别的网站也用过，请换一个，并在“账号”里设置第二验证方式。\n这样的邮件一天最多一封。`,
    },
    emailChanging: {
      subject: '有人要更换登录邮箱',
      text: (to: string) => `您的账号正要改用 ${to} 登录。新邮箱验证后生效，此前仍用本邮箱。`,
    },
    emailChanged: { subject: '登录邮箱已更换', text: (to: string) => `您的账号已改用 ${to} 登录，本邮箱不再能登录。` },
    factorsChanged: { subject: '第二验证方式有变', text: (what: string) => `您的账号：${what}。` },
    recoveryCodeUsed: {
      subject: '用掉了一个恢复码',
      text: (left: string) => `有人用恢复码登录了您的账号，还剩 ${left} 个。`,
    },
    disabled: {
      subject: '账号已停用',
      text: (reason: string) => `您的账号已由管理员停用，会话已结束。\n原因：${reason}`,
    },
    enabled: { subject: '账号已恢复', text: (reason: string) => `您的账号已恢复，可以登录。\n说明：${reason}` },
    sessionsEnded: {
      subject: '您的会话已结束',
      text: (reason: string) => `管理员结束了您账号的全部会话，请重新登录。\n原因：${reason}`,
    },
    factorsReset: {
      subject: '第二验证方式已重置',
      text: (reason: string) =>
        `管理员移除了您账号的验证器应用、通行密钥和恢复码，并结束了全部会话。请用密码登录，再设置新的第二验证方式。\n原因：${reason}\n\n没有请人重置？请立刻联系管理员，并换掉密码。`,
    },
    deletionRequested: {
      subject: '账号将注销',
      text: (day: string) =>
        `您申请注销账号，将于 ${day} 执行。改变主意请在此前登录，在“账号 → 个人信息 → 注销”里撤回。`,
    },
    rolesChanged: { subject: '角色有变', text: (what: string) => `${what}\n马上生效，不用重新登录。` },
    privilegedRolesChanged: { subject: '角色有变', text: (what: string) => `${what}\n请重新登录。` },
  },
  en: {
    code: {
      subject: 'Your code',
      text: (code: string, minutes: string) =>
        `Code: ${code}\n\nType it into the open page within ${minutes} minutes. Tell it to nobody.`,
    },
    alreadyRegistered: {
      subject: 'This address is registered already',
      text: (link: string, reset: string) =>
        `Somebody tried to register with this address, but it has an account.\n\nSign in: ${link}\nForgotten password: ${reset}`,
    },
    reset: {
      subject: 'Set a new password',
      text: (link: string, minutes: string) =>
        `Open this link to set a new password. It works once, within ${minutes} minutes:\n\n${link}`,
    },
    passwordChanged: {
      subject: 'Your password was changed',
      text: (when: string) => `Your password was changed at ${when}; sessions on other devices have ended.`,
    },
    wrongPasswords: {
      subject: 'Wrong passwords were tried on your account',
      text: (day: string, reset: string) =>
        `In the day up to ${day} at least ten wrong passwords were tried from a browser that had not signed in to your account. None opened it; further tries are slowed down.\n\nWas it you? Set a new password by mail: ${reset}\nWas it not? If you use the password elsewhere too, change it, and set up a second factor under “Account”.\nYou get such a mail once a day at most.`,
    },
    emailChanging: {
      subject: 'Your sign-in address is about to change',
      text: (to: string) =>
        `Your account is about to sign in with ${to}. It takes effect when that address is proved; until then this one stays.`,
    },
    emailChanged: {
      subject: 'Your sign-in address was changed',
      text: (to: string) => `Your account now signs in with ${to}; this address no longer does.`,
    },
    factorsChanged: { subject: 'Your second factors changed', text: (what: string) => `Your account: ${what}.` },
    recoveryCodeUsed: {
      subject: 'A recovery code was used',
      text: (left: string) =>
        `Somebody signed in to your account with a recovery code; ${englishCount(left, 'is', 'are')} left.`,
    },
    disabled: {
      subject: 'Your account was disabled',
      text: (reason: string) => `An administrator disabled your account and ended its sessions.\nReason: ${reason}`,
    },
    enabled: {
      subject: 'Your account works again',
      text: (reason: string) => `Your account was enabled; you can sign in.\nNote: ${reason}`,
    },
    sessionsEnded: {
      subject: 'Your sessions were ended',
      text: (reason: string) =>
        `An administrator ended all sessions of your account. Please sign in again.\nReason: ${reason}`,
    },
    factorsReset: {
      subject: 'Your second factors were reset',
      text: (reason: string) =>
        `An administrator removed your authenticator app, passkeys and recovery codes and ended all your sessions. Sign in with your password, then set up a new second factor.\nReason: ${reason}\n\nDid you not ask for this? Tell an administrator at once.`,
    },
    deletionRequested: {
      subject: 'Your account will be deleted',
      text: (day: string) =>
        `You requested the deletion of your account; this happens on ${day}. To change your mind, sign in before and take it back under “Account → Personal data → Deletion”.`,
    },
    rolesChanged: {
      subject: 'Your roles changed',
      text: (what: string) => `${what}\nIt holds at once; there is no need to sign in again.`,
    },
    privilegedRolesChanged: { subject: 'Your roles changed', text: (what: string) => `${what}\nPlease sign in again.` },
  },
});

/** What `rolesChanged` says of one role. */
export const roleChanges = messages({
  zh: {
    'role.grant': (role: string) => `您得到了“${role}”角色。`,
    'role.revoke': (role: string) => `您不再有“${role}”角色。`,
  },
  en: {
    'role.grant': (role: string) => `You now hold the role ${role}.`,
    'role.revoke': (role: string) => `You no longer hold the role ${role}.`,
  },
});

/** What `factorsChanged` says of one factor. */
export const factorChanges = messages({
  zh: {
    passkeyAdded: (name: string) => `加了通行密钥“${name}”`,
    passkeyRemoved: (name: string) => `移除了通行密钥“${name}”`,
    totpAdded: '加了验证器应用',
    totpRemoved: '移除了验证器应用',
    newRecoveryCodes: '换了新的恢复码，旧码作废',
  },
  en: {
    passkeyAdded: (name: string) => `the passkey “${name}” was added`,
    passkeyRemoved: (name: string) => `the passkey “${name}” was removed`,
    totpAdded: 'an authenticator app was added',
    totpRemoved: 'the authenticator app was removed',
    newRecoveryCodes: 'new recovery codes, the old ones are void',
  },
});

export type MailKind = keyof (typeof wording)[Language];

/** Codes and links do nothing unless used; what has happened calls for steps, what an administrator did for a word. */
const endingOf = {
  code: 'ignore',
  alreadyRegistered: 'ignore',
  reset: 'ignore',
  wrongPasswords: 'ask',
  passwordChanged: 'act',
  emailChanging: 'act',
  emailChanged: 'lost',
  factorsChanged: 'act',
  recoveryCodeUsed: 'act',
  deletionRequested: 'act',
  disabled: 'ask',
  enabled: 'ask',
  sessionsEnded: 'ask',
  factorsReset: 'ask',
  rolesChanged: 'ask',
  privilegedRolesChanged: 'ask',
} as const satisfies Record<MailKind, keyof (typeof endings)[Language]>;

/** The mail of a kind in the reader's language; `details` fill its text in order. */
export function accountMail(kind: MailKind, language: Language, ...details: readonly string[]): Letter {
  const { subject, text } = wording[language][kind];
  const fill = text as (...parts: readonly string[]) => string;
  return signed(subject, `${fill(...details)}\n\n${endings[language][endingOf[kind]]}`);
}
