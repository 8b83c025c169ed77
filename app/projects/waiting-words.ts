import { messages } from '../i18n/messages';

/** What waits at the desk of a project without a lead, as the list of what waits says it. */
export const projectWaitingWords = messages({
  zh: { nameLead: '为项目指定牵头方，或结束项目', chaseLead: '督办牵头方缺位的项目' },
  en: { nameLead: 'Name a lead for a project, or end it', chaseLead: 'Follow up a project without a lead' },
});
