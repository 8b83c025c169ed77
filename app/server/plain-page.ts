import { languageTag, type Language } from '../i18n/language';
import { paths } from '../paths';
import { plainPageMessages } from '../web/messages';

/** What of an answer its page says beside why: bytes that may be sent, the methods that are allowed. */
interface Limits {
  readonly largest?: number;
  readonly allow?: string;
}

/**
 * A whole page without the frame, for requests that never reach a route and for a failure while a failure was
 * being drawn. Uses no database, no React and nothing of the request but its language and id, and the bytes that may
 * be sent where too many were.
 */
export function plainPage(status: number, language: Language, requestId: string, limits: Limits = {}): string {
  return pageSaying(status, language, requestId, plainSentence(status, language, limits));
}

/** What such an answer says, by its HTTP status. */
export function plainSentence(status: number, language: Language, { largest = 0, allow = '' }: Limits = {}): string {
  const words = plainPageMessages[language];
  if (status === 413) return words.tooLarge(String(largest / 1_000_000));
  if (status === 405 && allow !== '') return words.methods(allow);
  if (status === 503) return words.busy;
  if (status >= 500) return words.broken;
  return words.refused[status as keyof typeof words.refused] ?? words.refused[400];
}

/** The same page with a sentence of its own. */
export function pageSaying(status: number, language: Language, requestId: string, sentence: string): string {
  const words = plainPageMessages[language];
  return `<!doctype html>
<html lang="${languageTag[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} · TwinAtlas 孪图</title></head>
<body>
<h1>${sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>
<p><a href="${paths(language).home()}">${words.home}</a></p>
<p>${words.requestId} <code>${requestId}</code></p>
</body>
</html>
`;
}
