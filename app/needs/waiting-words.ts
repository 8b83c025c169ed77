import { messages } from '../i18n/messages';

/** What waits about needs, as the list of what waits says it. */
export const needWaitingWords = messages({
  zh: {
    answer: '答复需求邀请',
    renew: '延长需求，否则到期不再列出',
    renewLapsed: '延长、登记满足或撤回已到期的需求',
    silent: '联系三十天没有答复的受邀单位',
    matched: '有单位有意向：去商谈，谈成后登记满足',
    asked: '等受邀单位答复',
    sealed: '一项密封的需求',
  },
  en: {
    answer: 'Answer an invitation to a need',
    renew: 'Extend a need before it lapses',
    renewLapsed: 'Extend a lapsed need, say it is met or withdraw it',
    silent: 'Reach out to those who have been silent for thirty days',
    matched: 'Talk with those who said yes, then say what met the need',
    asked: 'Your invitation awaits an answer',
    sealed: 'A sealed need',
  },
});
