import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { signOut } from '../accounts/sign-in/sign-in.server';
import { paths } from '../paths';
import { leadTo } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

/** A link to here changes nothing: the button is on the account page. */
export const loader = leadTo(anybody, (to) => to.account());

export async function action({ request, context }: ActionFunctionArgs) {
  await sentForm(request);
  signOut(context.db, context.session.token, context.occasion);
  context.session.take();
  return redirect(paths(context.language).signIn(null, 'signed-out'), {
    headers: { 'Clear-Site-Data': '"cache"' },
  });
}
