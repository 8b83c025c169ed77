import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '../accounts/sign-in/sign-in.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { sentForm } from '../web/sent-form.server';

/** A link to here changes nothing: the button is on the account page. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(paths(languageOf(new URL(request.url))).account());
}

export async function action({ request, context }: ActionFunctionArgs) {
  await sentForm(request);
  signOut(context.db, context.session.token, context.occasion);
  context.session.take();
  return redirect(paths(context.occasion.language).signIn(null, 'signed-out'), {
    headers: { 'Clear-Site-Data': '"cache"' },
  });
}
