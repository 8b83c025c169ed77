import { messages } from '../../i18n/messages';

/** What waits about one's own certificates, as the list of what waits says it. */
export const walletWaitingWords = messages({
  zh: { renew: '证书将到期，申请续期' },
  en: { renew: 'A certificate ends soon: ask for its renewal' },
});
