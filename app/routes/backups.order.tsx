import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { orderBackup } from '../backups/backup-order.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { sentForm } from '../web/sent-form.server';

/** For who follows the address: the page of backups holds the button. */
export function loader({ request, context }: LoaderFunctionArgs) {
  requireDeed({ request, context }, 'backup.run');
  return redirect(paths(context.language).backups());
}

/** Begins a backup; the page of backups shows how far it has come. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDeed({ request, context }, 'backup.run');
  await sentForm(request);
  requireOk(orderBackup(context.db, actor, context.beginBackup, context.occasion));
  return redirect(paths(context.language).backups());
}
