import type { ActionFunctionArgs } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { MailStopPage } from '../inbox/mail-stop-page';
import { stopMail } from '../inbox/mail-stop.server';
import { noticeMessages } from '../notices/messages';
import { readsOneClick } from '../notices/one-click.server';
import { stopOf } from '../notices/stop-link.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

export const loader = view(anybody, (_by, { text, occasion }) => {
  const token = text('token');
  return { token, group: stopOf(occasion.keys, token)?.group ?? null };
});

/** Stops mail of a kind: by the button of the page, or by the mail program itself, which sends no whole form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = stopOf(context.occasion.keys, params.token ?? '');
  if (!(await readsOneClick(request))) await sentForm(request);
  if (!asked) throw new Response(null, { status: 404 });
  stopMail(context.db, asked, context.occasion);
  return { stopped: true };
}

export const meta = privateTitle((language) => noticeMessages[language].stopTitle);

export default pageOf<typeof loader, typeof action>(MailStopPage);
