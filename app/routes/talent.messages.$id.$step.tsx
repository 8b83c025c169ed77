import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { holderMessage, showable } from '../interests/holder-messages.server';
import { MessagePage } from '../interests/message-page';
import { messageStep } from '../interests/message-step.server';
import { interestMessages } from '../interests/messages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

export const loader = view(requireActor, (actor, { db, language, now, id }) => {
  const message = requireOk(holderMessage(db, actor, id, language, now));
  return { message, certificates: showable(db, actor, language, now) };
});

/** Shows an answer before it is sent, sends it, declines, takes it back or reports the message. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const sent = await sentForm(request);
  const done = messageStep(context.db, actor, { id, step: params.step ?? '' }, sent, context.occasion);
  if (done.kind === 'unknown') throw new Response(null, { status: 404 });
  if (done.kind === 'preview') return data({ preview: done.preview });
  if (done.kind === 'refused') return sendBack(sent, done.refusals);
  const to = paths(context.language);
  return redirect(done.kind === 'gone' ? to.talentMessages() : to.talentMessage(id));
}

export const meta = privateTitle((language) => interestMessages[language].messages.title);

export default pageOf<typeof loader, typeof action>(MessagePage);
