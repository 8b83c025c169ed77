import { defaultLanguage, type Language } from '../i18n/language';

/** A plain-text mail in its reader's language. What each says is in the `mails.ts` beside the noun that sends it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** How its reader stops mails of this kind: the address, and the line that leads to it. */
  readonly stop?: { readonly url: string; readonly line: string };
}

/** What a mail says, whoever reads it. */
export type Letter = Omit<Mail, 'to' | 'stop'>;

/** A letter with the product's name above and below. */
export function signed(subject: string, text: string): Letter {
  return { subject: `TwinAtlas 孪图 · ${subject}`, text: `${text}\n\nTwinAtlas 孪图\n` };
}

/** One kind of mail: `about` fills its subject, `details` its text in order. */
export interface MailForm {
  readonly kind: string;
  readonly letter: (language: Language, about: string, ...details: readonly string[]) => Letter;
}

type Wording<Kind extends string> = Readonly<
  Record<Kind, { readonly subject: (about: string) => string; readonly text: (...details: string[]) => string }>
>;

/**
 * The kinds of mail a noun sends, from their wording. `noun` goes before the name of each: by the beginning of its kind
 * a mail is filed (app/notices/notice-groups.ts).
 */
export function mailForms<Kind extends string>(
  wording: Readonly<Record<Language, Wording<Kind>>>,
  noun?: string,
): Readonly<Record<Kind, MailForm>> {
  const kinds = Object.keys(wording[defaultLanguage]) as Kind[];
  const form = (kind: Kind): MailForm => ({
    kind: noun === undefined ? kind : `${noun}-${kind}`,
    letter: (language, about, ...details) => {
      const { subject, text } = wording[language][kind];
      return signed(subject(about), text(...details));
    },
  });
  return Object.fromEntries(kinds.map((kind) => [kind, form(kind)])) as Record<Kind, MailForm>;
}
