import { isRouteErrorResponse } from '@remix-run/react';
import type { Language } from '../i18n/language';
import { explainRefusal } from '../web/refusals';
import type { Refusal } from '../outcome';
import { paths } from '../paths';
import { asBadQuery, type BadQuery } from '../web/bad-query';
import { webMessages } from '../web/messages';
import { frameMessages } from './messages';
import { GetForm } from './get-form';

interface FailureProps {
  language: Language;
  error: unknown;
  homeRegion: string;
  /** Shown on a 500 so that the reader can name it and the operator find it in the log. */
  requestId: string;
  /** A refusal that stands in the page's place, in the reader's words; where left out, as any page says it. */
  explain?: typeof explainRefusal;
}

/**
 * What a reader sees instead of a page: a 404 that helps, a 400 that says what is allowed, a 500 that leaks nothing.
 */
export function Failure({ language, error, homeRegion, requestId, explain = explainRefusal }: FailureProps) {
  const words = frameMessages[language];
  const to = paths(language);
  const status = statusOf(error);
  const badQuery = isRouteErrorResponse(error) ? asBadQuery(error.data) : null;
  const refusal = refusedPage(error);
  return (
    <div className="prose-width space-y-4">
      <h1>{failureTitle(error, language)}</h1>
      {refusal && <p className="notice notice-warning">{refusal.sentence ?? explain(language, refusal)}</p>}
      {badQuery && <Allowed language={language} badQuery={badQuery} />}
      {status === 404 && <p>{words.notFoundHelp}</p>}
      {status >= 500 && !refusal && (
        <>
          <p>{words.brokenHelp}</p>
          {requestId && (
            <p>
              {words.requestId} <code>{requestId}</code>
            </p>
          )}
        </>
      )}
      {status === 404 && (
        <GetForm action={to.companies()} role="search" aria-label={words.search} className="flex gap-2">
          <input
            type="search"
            name="q"
            aria-label={words.search}
            placeholder={words.searchPlaceholder}
            className="field-input"
          />
          <button type="submit" className="button button-secondary whitespace-nowrap">
            {words.search}
          </button>
        </GetForm>
      )}
      <ul className="list-disc space-y-1 ps-6">
        <li>
          <a href={to.home()}>{words.backHome}</a>
        </li>
        {homeRegion && (
          <li>
            <a href={to.atlas(homeRegion)}>{words.atlas}</a>
          </li>
        )}
        <li>
          <a href={to.companies()}>{words.companies}</a>
        </li>
        <li>
          <a href={to.segments()}>{words.segments}</a>
        </li>
      </ul>
    </div>
  );
}

/** The heading, which is also the document's title. */
export function failureTitle(error: unknown, language: Language): string {
  const status = statusOf(error);
  const words = frameMessages[language];
  if (status === 503) return words.busy;
  if (refusedPage(error)) return words.refused[refusedAs[status] ?? 'unseen'];
  if (status === 404) return words.notFound;
  if (status === 405) return words.notAllowed;
  return status >= 400 && status < 500 ? words.badRequest : words.broken;
}

/** What was refused, by status: a form that did not come as it should, a step, or else the page itself. */
const refusedAs: Readonly<Record<number, 'form' | 'step'>> = {
  400: 'form',
  413: 'form',
  409: 'step',
  422: 'step',
  429: 'step',
};

/** A refusal that stands in a page's place, with the sentence that the server has for it (worded-refusals.server.ts). */
interface Refused extends Refusal {
  readonly sentence?: string | undefined;
}

/** The refusal of a guard (accounts/required-actor.server.ts), when that is what was thrown. */
function refusedPage(error: unknown): Refused | null {
  const body = isRouteErrorResponse(error)
    ? (error.data as { kind?: unknown; refusal?: Refusal; sentence?: string } | null)
    : null;
  return body?.kind === 'refused' && typeof body.refusal?.code === 'string'
    ? { ...body.refusal, sentence: body.sentence }
    : null;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

function Allowed({ language, badQuery }: { language: Language; badQuery: BadQuery }) {
  return (
    <div className="notice notice-warning">
      <p className="break-words">{badQuery.message}</p>
      {badQuery.allowed.length > 0 && (
        <>
          <p>{webMessages[language].allowed}</p>
          <ul className="flex flex-wrap gap-2">
            {badQuery.allowed.map((value) => (
              <li key={value}>
                <code className="tag">{value}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
