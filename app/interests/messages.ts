import { messages } from '../i18n/messages';

/** Wording of being reached by firms: the holder's consent and messages, the firm's side, the desk's. */
export const interestMessages = messages({
  zh: {
    consent: {
      title: '让企业联系得到',
      purpose: '联盟成员企业可以给一组持证人发消息，不知道组里是谁。要不要在里面，由您决定。',
      on: (day: string) => `已打开（${day} 起）`,
      off: '已关闭：没有企业联系得到您',
      turnOn: '我已看过上面的说明，打开',
      turnOff: '关闭',
      recordFirst: '先填履历里的姓名，才能打开。',
      record: '去填履历',
      needsCertificate: '只有持有有效证书的人会收到消息。没有证书也可以先打开。',
    },
  },
  en: {
    consent: {
      title: 'Being reached by firms',
      purpose: 'Member firms may write to a group of holders without knowing who is in it. Whether you are is yours to say.',
      on: (day: string) => `On since ${day}`,
      off: 'Off: no firm can reach you',
      turnOn: 'I have read this: turn it on',
      turnOff: 'Turn it off',
      recordFirst: 'Give your name in your record first.',
      record: 'To my record',
      needsCertificate: 'Only people with a certificate that stands get messages. You may turn this on before you hold one.',
    },
  },
});
