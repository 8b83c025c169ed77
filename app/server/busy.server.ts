import type { IncomingMessage } from 'node:http';
import {
  data,
  type ActionFunction,
  type LoaderFunction,
  type LoaderFunctionArgs,
  type ServerBuild,
} from '@remix-run/node';
import { isBusy } from '../../db/busy';
import { refuse } from '../outcome';
import { faultOf } from '../web/form.server';
import { formlessRoutes } from './formless-routes';
import { entryOf } from '../web/kept-entry.server';
import { loggedAddress } from './logged-address';
import { plainPage } from './plain-page';
import { refusalStatus } from '../web/refusal-status';

/** How long a form waits for another process to let go of the database before its action begins, in milliseconds. */
export const longestWaitMs = 1200;
/** Seconds after which to try again. */
const again = '3';
const busy = refuse('busy');

/**
 * Whether a request will write, as far as its head tells: checking a certificate is reading, though its form is posted.
 */
export function mayWrite({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'POST' && !/^\/verification(?![\w-])/.test(url);
}

/**
 * The one place that turns SQLite's "busy" into an answer, 503 with the time to try again: the route's own page with
 * what was typed, or where it has no form, a page that says nothing was changed. Whatever met the lock was one
 * transaction and is rolled back.
 */
export function answeringBusy(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { action, loader, default: page } = route.module;
      const showsForm = page !== undefined && !formlessRoutes.has(id.replace(/^routes\//, ''));
      return [
        id,
        {
          ...route,
          module: {
            ...route.module,
            ...(action ? { action: patientAction(action, showsForm, page !== undefined) } : {}),
            ...(loader ? { loader: patientLoader(loader, page !== undefined) } : {}),
          },
        },
      ];
    }),
  );
  return { ...build, routes };
}

function patientAction(action: ActionFunction, showsForm: boolean, hasPage: boolean): ActionFunction {
  return async (asked) => {
    try {
      return await action(asked);
    } catch (error) {
      if (!isBusy(error)) throw error;
      log(asked);
      if (!showsForm) throw busyPage(asked, hasPage);
      return data(faultOf(entryOf(asked.request), [busy]), {
        status: refusalStatus(busy),
        headers: { 'Retry-After': again },
      });
    }
  };
}

function patientLoader(loader: LoaderFunction, hasPage: boolean): LoaderFunction {
  return async (asked: LoaderFunctionArgs) => {
    try {
      return await loader(asked);
    } catch (error) {
      if (!isBusy(error)) throw error;
      log(asked);
      throw busyPage(asked, hasPage);
    }
  };
}

function busyPage({ context }: LoaderFunctionArgs, hasPage: boolean): Response {
  const status = refusalStatus(busy);
  const headers = { 'Cache-Control': 'private, no-store', 'Retry-After': again };
  // A route without a page has no frame to say it in: what it throws goes out as it is.
  if (!hasPage)
    return new Response(plainPage(status, context.language, context.requestId), {
      status,
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    });
  return Response.json({ kind: 'refused', refusal: busy }, { status, headers });
}

function log({ request, context }: LoaderFunctionArgs): void {
  const { pathname, search } = new URL(request.url);
  console.warn(
    `[${context.requestId}] ${request.method} ${loggedAddress(`${pathname}${search}`)}: another process holds the database, answered 503`,
  );
}
