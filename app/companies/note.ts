import { languages, type Language } from '../i18n/language';

/** What we remark on a company's record: what was taken out of it, what is doubtful. It is our word, no source's. */
export interface Note {
  readonly language: Language;
  readonly text: string;
}

/** The field of `statements` that holds the remark in a language. */
function noteField(language: Language): string {
  return `note_${language}`;
}

export const noteFields = languages.map(noteField);

/** The remarks in the reader's language; where there is none, those in the other. */
export function notesIn(
  language: Language,
  said: readonly { readonly field: string; readonly value: string }[],
): Note[] {
  const notes = said.map(({ field, value }): Note => ({
    language: languages.find((one) => noteField(one) === field)!,
    text: value,
  }));
  const own = notes.filter((note) => note.language === language);
  return own.length > 0 ? own : notes;
}
