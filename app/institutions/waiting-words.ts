import { messages } from '../i18n/messages';

/** What waits about representing institutions, as the list of what waits says it. */
export const institutionWaitingWords = messages({
  zh: { invited: '答复机构的邀请', sent: '您邀请的人还没有答复' },
  en: { invited: 'Answer an institution’s invitation', sent: 'Whom you invited has not answered' },
});
