import { redirect, type ActionFunction, type ActionFunctionArgs, type ServerBuild } from '@remix-run/node';
import { paths } from '../paths';
import { returnAddress } from '../web/return-address';
import { sentTexts } from '../web/sent-texts.server';
import { forgetUnsent, keepUnsent, keptFor, shownTo } from '../web/unsent-forms.server';

/**
 * The one place that keeps what was typed into a form whose reader is led to sign in first (their session has ended) or
 * to type the password again: whatever the route, the answers wait for the account the form was shown to.
 */
export function keepingUnsent(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      const action = route?.module.action;
      return [id, action ? { ...route, module: { ...route.module, action: careful(action) } } : route];
    }),
  );
  return { ...build, routes };
}

/** An action that keeps the form where it leads to signing in, and forgets what waited for it where it is sent again. */
export function careful(action: ActionFunction): ActionFunction {
  return async (asked, ...rest) => {
    const { actor, db, occasion } = asked.context;
    if (actor) forgetUnsent(db, occasion.keys, actor.accountId, pathOf(asked));
    try {
      return await action(asked, ...rest);
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      throw (await keptBefore(thrown, asked)) ?? thrown;
    }
  };
}

/** The way to sign-in that says the form is kept; null where the answer leads elsewhere, or nothing was kept. */
async function keptBefore(answer: Response, asked: ActionFunctionArgs): Promise<Response | null> {
  const { actor, db, language, occasion } = asked.context;
  const way = new URL(answer.headers.get('Location') ?? '', 'http://here.invalid');
  const to = paths(language);
  const leads = (place: string) => way.pathname === place.split('?', 1)[0];
  if (!leads(actor ? to.accountProof() : to.signIn())) return null;
  // A form that was cut, or is none of ours, holds nothing to keep.
  const sent = await sentTexts(asked.request).catch(() => null);
  const account = sent && (actor?.accountId ?? shownTo(occasion.keys, sent));
  if (account === null || !keepUnsent(db, account, pathOf(asked), sent!, occasion)) return null;
  if (actor) return null;
  const next = returnAddress(way.searchParams.get('next'));
  return redirect(to.signIn(next, 'form-kept', keptFor(occasion.keys, account)));
}

/** The path as forms write it. */
const pathOf = ({ request }: ActionFunctionArgs) => new URL(request.url).pathname.replace(/\.data$/, '');
