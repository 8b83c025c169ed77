import { messages } from '../i18n/messages';

/** What waits about offers, as the list of what waits says it. */
export const offerWaitingWords = messages({
  zh: {
    answer: '答复询问',
    renew: '续期供给，否则到期不再列出',
    renewLapsed: '续期或撤回已到期的供给',
    asked: '等对方答复您的询问',
  },
  en: {
    answer: 'Answer a question',
    renew: 'Renew an offer before it lapses',
    renewLapsed: 'Renew or withdraw a lapsed offer',
    asked: 'Your question awaits an answer',
  },
});
