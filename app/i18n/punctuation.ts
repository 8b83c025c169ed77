import type { Language } from './language';

/** The marks a language writes with: full width in 中文, half width with a space in English. */
interface Marks {
  readonly colon: string;
  readonly opening: string;
  readonly closing: string;
  readonly stop: string;
  /** Between the words of a list. */
  readonly comma: string;
  /** Between clauses that may hold commas of their own. */
  readonly semicolon: string;
  /** Between sentences, and between a name and what follows it. */
  readonly space: string;
}

const marks: Readonly<Record<Language, Marks>> = {
  zh: { colon: '：', opening: '（', closing: '）', stop: '。', comma: '、', semicolon: '；', space: '' },
  en: { colon: ': ', opening: ' (', closing: ')', stop: '.', comma: ', ', semicolon: '; ', space: ' ' },
};

/** What stands between a label and what it labels. */
export function colon(language: Language): string {
  return marks[language].colon;
}

/** What stands between the words of a list, where they are not plain text. */
export function comma(language: Language): string {
  return marks[language].comma;
}

/** An aside in brackets behind a word, with what parts it from the word. */
export function brackets(language: Language, aside: string | number): string {
  const { opening, closing } = marks[language];
  return `${opening}${aside}${closing}`;
}

/** A note as a sentence: with a capital where the script has them, and a full stop. */
export function sentence(language: Language, note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}${marks[language].stop}`;
}

/** What ends a sentence that another one follows. */
export function fullStop(language: Language): string {
  return `${marks[language].stop}${marks[language].space}`;
}

type Word = string | number;
type NameOf<Thing> = (thing: Thing) => string;

/** Words one after another: `北京、上海`, `Beijing, Shanghai`. */
export function listed(language: Language, words: readonly Word[]): string;
export function listed<Thing>(language: Language, things: readonly Thing[], nameOf: NameOf<Thing>): string;
export function listed<Thing>(language: Language, things: readonly Thing[], nameOf: NameOf<Thing> = String): string {
  return things.map((thing) => nameOf(thing)).join(marks[language].comma);
}

/** Clauses one after another, each of which may be a list. */
export function clauses(language: Language, parts: readonly Word[]): string;
export function clauses<Thing>(language: Language, things: readonly Thing[], nameOf: NameOf<Thing>): string;
export function clauses<Thing>(language: Language, things: readonly Thing[], nameOf: NameOf<Thing> = String): string {
  return things.map((thing) => nameOf(thing)).join(marks[language].semicolon);
}

/** Sentences, or a name and what follows it: parted by a space where the script has one. */
export function spaced(language: Language, ...parts: readonly string[]): string {
  return parts.join(marks[language].space);
}
