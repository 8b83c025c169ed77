import type { LoaderFunction, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import type { Refusal } from '../outcome';
import { faultSentence } from '../ui/fault-sentence';
import { explainAny } from './refusals';
import { isReply } from './loader-reply';
import { pageSaying, plainSentence } from './plain-page';

/**
 * The one place that words what a route refuses where no page of its own says it. A route with a page shows it in the
 * frame, with the sentence of whatever noun refused; one without (a file, a button of another page) answers with the
 * sentence alone: a plain page to a browser, plain text to a program.
 */
export function wordingRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { action, loader, default: page } = route.module;
      const hasPage = page !== undefined;
      const module = {
        ...route.module,
        ...(action ? { action: worded(action, hasPage) } : {}),
        ...(loader ? { loader: worded(loader, hasPage) } : {}),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

function worded(part: LoaderFunction, hasPage: boolean): LoaderFunction {
  return async (asked, ...rest) => {
    try {
      const answer: unknown = await part(asked, ...rest);
      return hasPage ? answer : saidAlone(asked, answer);
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      throw await said(asked, thrown, hasPage);
    }
  };
}

/** A form that would be sent back to a page the route does not have; any other answer as it is. */
function saidAlone(asked: LoaderFunctionArgs, answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !isReply(answer)) return answer;
  const { refusals } = answer.data as { refusals?: readonly Refusal[] };
  if (!refusals) return answer;
  const sentences = refusals.map((refusal) => faultSentence(refusal, (one) => explainAny(asked.context.language, one)));
  return alone(asked, answer.init?.status ?? 422, sentences.join(' '), new Headers(answer.init?.headers));
}

async function said(asked: LoaderFunctionArgs, thrown: Response, hasPage: boolean): Promise<Response> {
  const { language } = asked.context;
  const { status, headers } = thrown;
  const refusal = await refusalIn(thrown);
  if (refusal) {
    const sentence = explainAny(language, refusal);
    if (!hasPage) return alone(asked, status, sentence, headers);
    const sent = new Headers(headers);
    sent.delete('Content-Length');
    return Response.json({ kind: 'refused', refusal, sentence }, { status, headers: sent });
  }
  return hasPage || status !== 404 || thrown.body !== null
    ? thrown
    : alone(asked, status, plainSentence(status, language), headers);
}

/** What a guard refused (`refusedPage`, `refusedForm`, `requireDeed`); null of any other answer. */
async function refusalIn(thrown: Response): Promise<Refusal | null> {
  if (thrown.status < 400 || !thrown.headers.get('Content-Type')?.startsWith('application/json')) return null;
  const body = (await thrown.clone().json()) as { kind?: unknown; refusal?: Refusal } | null;
  return body?.kind === 'refused' && typeof body.refusal?.code === 'string' ? body.refusal : null;
}

function alone(
  { request, context: { language, requestId } }: LoaderFunctionArgs,
  status: number,
  sentence: string,
  former: Headers,
): Response {
  const byBrowser = /\btext\/html\b/.test(request.headers.get('Accept') ?? '');
  const headers = new Headers({
    'Content-Type': `text/${byBrowser ? 'html' : 'plain'}; charset=utf-8`,
    'Cache-Control': 'private, no-store',
  });
  const wait = former.get('Retry-After');
  if (wait) headers.set('Retry-After', wait);
  return new Response(byBrowser ? pageSaying(status, language, requestId, sentence) : `${sentence}\n`, {
    status,
    headers,
  });
}
