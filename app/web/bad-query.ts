import { languages, type Language } from '../i18n/language';
import type { Outcome } from '../outcome';
import { echoed } from './echoed';
import { webMessages } from './messages';

/** What a 400 page shows: the parameter, what it held, what it may hold, and the sentence that says so. */
export interface BadQuery {
  readonly kind: 'bad-query';
  readonly field: string;
  readonly value: string;
  readonly allowed: readonly string[];
  readonly message: string;
}

/**
 * The 400 a loader throws for a parameter it cannot serve:
 * `throw badQuery(language, { field: 'region', value, allowed })`. `allowed` lists values, or describes them without
 * words ("1–500"). The failure page shows it; a resource route answers it as JSON.
 */
export function badQuery(
  language: Language,
  fault: { field: string; value: string; allowed: readonly string[]; repeated?: boolean },
): Response {
  const words = webMessages[language];
  const value = echoed(fault.value);
  const message = fault.repeated ? words.repeated(fault.field) : words.notAllowed(fault.field, value);
  const body: BadQuery = { kind: 'bad-query', field: fault.field, value, allowed: fault.allowed, message };
  return Response.json(body, { status: 400, headers: { 'Cache-Control': 'no-store' } });
}

/** What was asked for, or the 400 of `badQuery` for the parameter that was refused. */
export function requireServed<T>(outcome: Outcome<T>, language: Language): T {
  if (outcome.ok) return outcome.value;
  const { field = '', value = '', allowed = [] } = outcome;
  throw badQuery(language, { field, value, allowed });
}

/**
 * Throws the 400 of `badQuery` for a language that does not exist. The root asks for every page, `answer` for every
 * file.
 */
export function requireKnownLanguage(request: Request, language: Language): void {
  const lang = new URL(request.url).searchParams.get('lang');
  if (lang && !languages.some((known) => known === lang))
    throw badQuery(language, { field: 'lang', value: lang, allowed: languages });
}

/**
 * The thrown body again, or null when the error is another one. Checked by hand: this runs in the browser too, without
 * zod.
 */
export function asBadQuery(data: unknown): BadQuery | null {
  const body = data as Partial<BadQuery> | null;
  return body?.kind === 'bad-query' && typeof body.message === 'string' && Array.isArray(body.allowed)
    ? (body as BadQuery)
    : null;
}
