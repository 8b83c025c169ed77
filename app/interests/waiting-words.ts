import { messages } from '../i18n/messages';

/** What waits about firms' messages to certified people, as the list of what waits says it. */
export const interestWaitingWords = messages({
  zh: { answer: '答复或谢绝企业来信', judge: '处理被举报的企业来信' },
  en: { answer: 'Answer or decline a firm’s message', judge: 'Judge a reported message' },
});
