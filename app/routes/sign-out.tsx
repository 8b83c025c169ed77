import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '../accounts/sign-in/sign-in.server';
import { paths } from '../paths';
import { sentForm } from '../web/sent-form.server';

/** A link to here changes nothing: the button is on the account page. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(paths(context.language).account());
}

export async function action({ request, context }: ActionFunctionArgs) {
  await sentForm(request);
  signOut(context.db, context.session.token, context.occasion);
  context.session.take();
  return redirect(paths(context.language).signIn(null, 'signed-out'), {
    headers: { 'Clear-Site-Data': '"cache"' },
  });
}
