import type { Language } from '../i18n/language';
import type { Column } from '../ui/data-table';
import { TranslatedText } from '../ui/translated-text';
import { SmallCited } from './cited';
import { headed } from './headed';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

/** What a section of the study's page is made from. */
export interface SectionProps {
  language: Language;
  view: StudyView;
}

/**
 * A column of what the source says in one language: on a page in the other it is TwinAtlas's translation, and the
 * heading says so. Where the source names nothing, that is said.
 */
export function printed<Field extends string>(
  { language, view }: SectionProps,
  source: Language,
  heading: string,
  field: Field,
): Column<{ readonly [name in Field]: string | null }> {
  const words = studyMessages[language];
  return {
    heading: headed(language, source, heading),
    cell: (row) => {
      const said = row[field];
      if (!said) return words.notNamed;
      return (
        <TranslatedText page={language} language={source} translations={view.translations}>
          {said}
        </TranslatedText>
      );
    },
  };
}

/** A column of where the study says it. */
export function citation(language: Language): Column<{ readonly source: string }> {
  return {
    heading: studyMessages[language].cited,
    cell: ({ source }) => <SmallCited language={language} source={source} />,
  };
}
