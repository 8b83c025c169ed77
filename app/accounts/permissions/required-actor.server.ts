import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Refusal } from '../../outcome';
import { paths } from '../../paths';
import { refusalStatus } from '../../web/refusal-status';
import { isRecentlyAuthenticated, type Actor } from './actor';
import { authorise } from './authorise.server';
import type { Deed, Thing } from './permissions';

/** What a page that was refused shows: `kind` tells it from a 400 of a query. */
interface RefusedPage {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

type Asked = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** The signed-in actor. Throws the way to sign-in (and back here) when there is none. */
export function requireActor({ request, context }: Asked): Actor {
  if (context.actor) return context.actor;
  throw redirect(paths(context.language).signIn(placeOf(request)));
}

/**
 * The signed-in actor, allowed by the permission table to do the deed to the thing. Throws the way to sign-in, or a
 * 403 that says what is missing; the denial is written into history under `named` (the page, when it is left out).
 */
export function requireDeed(
  asked: Asked,
  deed: Deed,
  thing: Thing = {},
  named?: { type: string; id: string | number },
): Actor {
  const actor = requireActor(asked);
  const { context, request } = asked;
  const judged = authorise(
    context.db,
    actor,
    deed,
    thing,
    named ?? { type: 'page', id: new URL(request.url).pathname },
    context.occasion,
  );
  if (judged.ok) return actor;
  const body: RefusedPage = { kind: 'refused', refusal: judged };
  throw Response.json(body, { status: refusalStatus(judged), headers: { 'Cache-Control': 'private, no-store' } });
}

/** `requireDeed` for the whole of a page: `view(allowed('backup.run'), …)`. */
export function allowed(deed: Deed) {
  return (asked: Asked): Actor => requireDeed(asked, deed);
}

/** Lets everybody in without looking at who it is: what looks is no longer the same page for all. */
export function anybody(): null {
  return null;
}

/** The actor, who proved within the last minutes who they are; else the way to the page that asks for the password. */
export function requireProof(asked: Asked): Actor {
  const actor = requireActor(asked);
  if (isRecentlyAuthenticated(actor, asked.context.occasion.now)) return actor;
  throw redirect(paths(asked.context.language).accountProof(placeOf(asked.request)));
}

/** Where a reader goes on after signing in: the page asked for; after a form, the page that shows it. */
function placeOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  const query = new URLSearchParams([...searchParams].filter(([key]) => key !== '_routes' && key !== 'index'));
  return `${pathname.replace(/\.data$/, '')}${query.size > 0 ? `?${query}` : ''}`;
}
