import type { Language } from '../i18n/language';

/** How the study is named wherever it is a source: it came without title and author. */
export const studyName: Readonly<Record<Language, string>> = {
  zh: '提供的研究稿（未载标题与作者），2022 年调研',
  en: 'Research draft as provided (no title, no author), surveyed in 2022',
};
