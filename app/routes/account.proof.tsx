import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { proofForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { ProofPage } from '../accounts/account-pages';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { reauthenticate } from '../accounts/sign-in/sign-in.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';
import { view } from '../web/view.server';

const parameters = z.object({ next: parameter.text(2000) });

export const loader = view(requireActor, (_by, { language, request }) => ({
  next: returnAddress(parseQuery(request, parameters, language).next),
}));

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const { language } = context.occasion;
  const next = returnAddress(parseQuery(request, parameters, language).next);
  const form = await readForm(request, proofForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const proved = await reauthenticate(context.db, actor, form.value.password, context.occasion);
  if (!proved.ok) return sendBack(form.sent, [proved]);
  context.session.give(proved.value);
  return redirect(next ?? paths(language).account());
}

export const meta = privateTitle((language) => accountMessages[language].proof.title);

export default pageOf<typeof loader, typeof action>(ProofPage);
