import { messages } from '../i18n/messages';

/** What waits about backups, as the list of what waits says it. */
export const backupWaitingWords = messages({
  zh: { late: '备份过期，立即备份', subject: '整个平台' },
  en: { late: 'The backup is overdue: make one', subject: 'the whole installation' },
});
