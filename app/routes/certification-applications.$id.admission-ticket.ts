import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { admissionTicket } from '../certification/sessions/admission-ticket.server';
import { paths } from '../paths';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/** One's own admission ticket as PDF. */
export const loader = answer(requireActor, async (actor, { db, files, id, language, occasion }) => {
  const found = await admissionTicket(db, actor, id, { ...occasion, files });
  // Why there is no ticket stands on the application's page.
  if (!found.ok && found.code !== 'application-unknown') return redirect(paths(language).certificationApplication(id));
  const { name, bytes } = requireOk(found);
  return madeDownload(name, 'application/pdf', bytes);
});
