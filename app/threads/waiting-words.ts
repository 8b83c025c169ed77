import { messages } from '../i18n/messages';

/** What waits in conversations, as the list of what waits says it. */
export const threadWaitingWords = messages({
  zh: {
    question: '答复询问',
    message: '看新消息，答复或结束会话',
    begun: '等对方答复您的询问',
    owner: '对方',
  },
  en: {
    question: 'Answer a question',
    message: 'Read a new message: answer it or end the conversation',
    begun: 'Your question awaits an answer',
    owner: 'the other side',
  },
});
