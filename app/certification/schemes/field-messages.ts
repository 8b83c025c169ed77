import { messages } from '../../i18n/messages';

/** Fields of work that are no chain of their own. */
export const fieldMessages = messages({ zh: { iot: '物联网' }, en: { iot: 'Internet of things' } });
