import { messages } from '../i18n/messages';

/** Wording of the study page; what the study says comes from the database. */
export const studyMessages = messages({
  zh: {
    studyName: '2022 年研究',
    studyYear: '2022',
    sharesCaption: '核心技术代表企业占全国名单的比例',
  },
  en: {
    studyName: '2022 study',
    studyYear: '2022',
    sharesCaption: 'Share of the national list of representative firms in core technologies',
  },
});
