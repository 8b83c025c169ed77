import type { Language } from '../i18n/language';
import { writtenIn } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { InLanguage } from '../ui/in-language';
import { companyMessages } from './company-messages';

/** Longer evidence is folded. */
const longest = 160;

/** Addresses in running text; punctuation that ends a sentence or a bracket is no part of one. */
const addressPattern = /(https?:\/\/[^\s<>"'，。；、（）]*[^\s<>"'，。；、（）.,;:!?)\]])/g;

/** Text as it was recorded, with its http(s) addresses as links. Everything else stays text. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {text.split(addressPattern).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} rel="nofollow noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** What the evidence was read in, linked where it has a lasting address; nothing where no source is named. */
export function EvidenceSource({
  language,
  title,
  url,
}: {
  language: Language;
  title: string | null;
  url: string | null;
}) {
  if (title === null) return null;
  return (
    <p className="wrap-anywhere text-sm">
      {companyMessages[language].source}
      {colon(language)}
      <InLanguage page={language} language={writtenIn(title)}>
        {url === null ? (
          title
        ) : (
          <a href={url} rel="nofollow noreferrer">
            {title}
          </a>
        )}
      </InLanguage>
    </p>
  );
}

/** What a claim rests on, folded when long. */
export function Evidence({ language, text }: { language: Language; text: string }) {
  const words = companyMessages[language];
  const body = (
    <p className="wrap-anywhere text-sm">
      {words.evidence}
      {colon(language)}
      <LinkedText text={text} />
    </p>
  );
  if (text.length <= longest) return body;
  return (
    <details>
      <summary className="text-sm">{words.more}</summary>
      {body}
    </details>
  );
}
