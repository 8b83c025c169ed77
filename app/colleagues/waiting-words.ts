import { messages } from '../i18n/messages';

/** What waits about colleagues of a firm, as the list of what waits says it. */
export const colleagueWaitingWords = messages({
  zh: {
    answer: '答复代表企业的申请',
    desk: '企业没有答复，由审核台决定谁代表企业',
    invited: '答复企业的邀请',
    asked: '您申请代表的企业还没有答复',
    sent: '您的邀请还没有答复',
  },
  en: {
    answer: 'Answer somebody who asks to speak for the firm',
    desk: 'Decide who speaks for a firm that did not answer',
    invited: 'Answer a firm’s invitation',
    asked: 'The firm has not answered your request',
    sent: 'Your invitation awaits an answer',
  },
});
