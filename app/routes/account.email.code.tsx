import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { accountMessages } from '../accounts/account-messages';
import { EmailCodePage } from '../accounts/account-pages';
import { confirmEmailChange } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/view.server';

const parameters = z.object({ token: parameter.text(100) });

export const loader = view(requireActor, (_by, { language, request }) => ({
  token: parseQuery(request, parameters, language).token,
}));

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const { language } = context.occasion;
  const { token } = parseQuery(request, parameters, language);
  const form = await readForm(request, codeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const changed = confirmEmailChange(context.db, actor, { token, code: form.value.code }, context.occasion);
  if (!changed.ok) return sendBack(form.sent, [changed]);
  context.session.give(changed.value);
  return redirect(paths(language).account());
}

export const meta = privateTitle((language) => accountMessages[language].emailChange.codeTitle);

export default pageOf<typeof loader, typeof action>(EmailCodePage);
