import { messages } from '../i18n/messages';

/** What waits about offers, as the list of what waits says it. */
export const offerWaitingWords = messages({
  zh: {
    renew: '续期供给，否则到期不再列出',
    renewLapsed: '续期或撤回已到期的供给',
  },
  en: {
    renew: 'Renew an offer before it lapses',
    renewLapsed: 'Renew or withdraw a lapsed offer',
  },
});
