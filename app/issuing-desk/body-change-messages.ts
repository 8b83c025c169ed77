import type { BodyChange, BodyChangeState } from '../certificates/bodies/body-change';
import { messages } from '../i18n/messages';

/** Wording of changes of issuing bodies that two people make. */
export const bodyChangeMessages = messages({
  zh: {
    waiting: '等第二个人',
    waitingText: '一人提出，另一位产业主管办理后才生效。',
    kinds: {
      add: '登记机构',
      authorise: '登记授权',
      'end-authorisation': '终止授权',
      key: '启用新的签名密钥',
      end: '停止机构',
    } satisfies Record<BodyChange['kind'], string>,
    states: { proposed: '等第二个人办理', carried: '已办理', declined: '没有办理' } satisfies Record<
      BodyChangeState,
      string
    >,
    titled: (kind: string, body: string) => `${kind} · ${body}`,
    proposed: (account: string, day: string) => `账号 ${account} 于 ${day} 提出`,
    decided: (account: string, day: string) => `账号 ${account} 于 ${day} 决定`,
    mine: '您提出的，由另一位产业主管办理；您可以收回。',
    keyText: '办理后生成新密钥并开始用它签名；原来的密钥停用，签过的证书仍可查验。',
    why: '原因（不办时填写）',
    whyOwn: '原因（可不填）',
    reason: '原因',
    declined: '不办的原因',
    carry: '核对无误，办理',
    decline: '不办',
    takeBack: '收回',
  },
  en: {
    waiting: 'Waits for a second person',
    waitingText: 'One official proposes; it takes effect once another carries it out.',
    kinds: {
      add: 'Add a body',
      authorise: 'Record an authorisation',
      'end-authorisation': 'End an authorisation',
      key: 'Give it a new signing key',
      end: 'End the body',
    },
    states: { proposed: 'waits for a second person', carried: 'carried out', declined: 'not carried out' },
    titled: (kind: string, body: string) => `${kind} · ${body}`,
    proposed: (account: string, day: string) => `proposed by account ${account} on ${day}`,
    decided: (account: string, day: string) => `decided by account ${account} on ${day}`,
    mine: 'You proposed it; another official carries it out. You may take it back.',
    keyText: 'A new key is made and signs from then on; the present one is retired, and what it signed still verifies.',
    why: 'Reason (to decline)',
    whyOwn: 'Reason (may be left empty)',
    reason: 'Reason',
    declined: 'Why it was not carried out',
    carry: 'It is right: carry it out',
    decline: 'Decline',
    takeBack: 'Take it back',
  },
});
