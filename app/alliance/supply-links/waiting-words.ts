import { messages } from '../../i18n/messages';

/** What waits about supply links, as the list of what waits says it. */
export const supplyLinkWaitingWords = messages({
  zh: {
    confirm: '确认或否认供需关系',
    declared: '等对方确认供需关系',
    link: (supplier: string, customer: string, segment: string) => `${supplier} 向 ${customer} 供应 ${segment}`,
  },
  en: {
    confirm: 'Confirm or dispute a supply link',
    declared: 'Your supply link awaits confirmation',
    link: (supplier: string, customer: string, segment: string) => `${supplier} supplies ${customer}: ${segment}`,
  },
});
