import { messages } from '../i18n/messages';

/** Wording of refused addresses and of requests the server cannot serve. */
export const webMessages = messages({
  zh: {
    notAllowed: (field: string, value: string) => `网址参数“${field}”不能是“${value}”。`,
    repeated: (field: string) => `网址参数“${field}”只能出现一次。`,
    allowed: '可用的值',
  },
  en: {
    notAllowed: (field: string, value: string) => `The address parameter “${field}” cannot be “${value}”.`,
    repeated: (field: string) => `The address parameter “${field}” may be given only once.`,
    allowed: 'Allowed values',
  },
});
