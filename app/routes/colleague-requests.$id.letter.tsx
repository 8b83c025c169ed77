import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { receiveLetter } from '../colleagues/colleague-letter.server';
import { LetterPage } from '../colleagues/colleague-request-pages';
import { openRequestOf } from '../colleagues/colleague-view.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

function asked({ request, context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const language = context.language;
  const actor = requireActor({ request, context });
  return {
    language,
    actor,
    request: requireOk(openRequestOf(context.db, actor, routeNumber(params), language, context.now())),
  };
}

export function loader(args: LoaderFunctionArgs) {
  const { language, request } = asked(args);
  return { language, request };
}

export async function action(args: ActionFunctionArgs) {
  const { language, actor, request } = asked(args);
  const { db, files, occasion } = args.context;
  const received = await receiveLetter(db, files, actor, request.id, args.request, occasion);
  return received.ok ? redirect(paths(language).colleagueRequests()) : sendBack(new FormData(), [received]);
}

export const meta = privateTitle((language) => memberMessages[language].colleagues.letter);

export default pageOf<typeof loader, typeof action>(LetterPage);
