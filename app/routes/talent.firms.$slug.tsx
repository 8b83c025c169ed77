import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { muteFirm } from '../interests/mutes.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { requireOk } from '../web/required-page.server';

const muteForm = z.object({ move: z.enum(['mute', 'unmute']) });

/** The address takes forms only; whoever opens it is led to their messages. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  return redirect(paths(context.language).talentMessages());
}

/** Takes no more messages of a firm, or takes them again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, muteForm);
  const to = paths(context.language);
  if (form.ok)
    requireOk(muteFirm(context.db, actor, { slug: params.slug!, mute: form.value.move === 'mute' }, context.occasion));
  return redirect(to.talentMessages());
}
