import { languageTag, type Language } from '../i18n/language';
import { paths } from '../paths';
import { plainPageMessages } from '../web/messages';

/**
 * A whole page without the frame, for requests that never reach a route and for a failure while a failure was
 * being drawn. Uses no database, no React and nothing of the request but its language and id, and the bytes that may
 * be sent where too many were.
 */
export function plainPage(status: number, language: Language, requestId: string, largest = 0): string {
  const words = plainPageMessages[language];
  const refused =
    status === 413
      ? words.tooLarge(String(largest / 1_000_000))
      : (words.refused[status as keyof typeof words.refused] ?? words.refused[400]);
  const sentence = status === 503 ? words.busy : status >= 500 ? words.broken : refused;
  return `<!doctype html>
<html lang="${languageTag[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} · TwinAtlas 孪图</title></head>
<body>
<h1>${sentence}</h1>
<p><a href="${paths(language).home()}">${words.home}</a></p>
<p>${words.requestId} <code>${requestId}</code></p>
</body>
</html>
`;
}
