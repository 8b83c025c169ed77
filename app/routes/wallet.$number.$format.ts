import { redirect } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { walletFile } from '../certificates/wallet/wallet.server';
import { paths } from '../paths';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/** One's own certificate as a file. */
export const loader = answer(requireActor, async (actor, { db, language, text }) => {
  const found = await walletFile(db, actor, text('number'), text('format'));
  // Why there is no PDF, and what there is instead, stands in the wallet.
  if (!found.ok && found.code !== 'certificate-unknown') return redirect(paths(language).wallet());
  const { name, type, bytes } = requireOk(found);
  return madeDownload(name, type, bytes);
});
