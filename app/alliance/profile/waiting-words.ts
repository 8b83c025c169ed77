import { messages } from '../../i18n/messages';

/** What waits about a firm's profile, as the list of what waits says it. */
export const profileWaitingWords = messages({
  zh: { renew: '更新环节能力的证据' },
  en: { renew: 'Renew the evidence of a segment' },
});
