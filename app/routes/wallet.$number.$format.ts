import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { walletFile } from '../certificates/wallet/wallet.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';

/** One's own certificate as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const found = await walletFile(context.db, actor, params.number ?? '', params.format ?? '');
  // Why there is no PDF, and what there is instead, stands in the wallet.
  if (!found.ok && found.code !== 'certificate-unknown') return redirect(paths(context.language).wallet());
  const file = requireOk(found);
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
