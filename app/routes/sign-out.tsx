import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { signOut } from '../accounts/sign-in.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';

/** A link to here changes nothing: the button is on the account page. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(paths(languageOf(new URL(request.url))).account());
}

export function action({ context }: ActionFunctionArgs) {
  signOut(context.db, context.session.token, context.occasion);
  context.session.take();
  return redirect(paths(context.occasion.language).signIn(null, 'signed-out'), { headers: { 'Clear-Site-Data': '"cache"' } });
}
