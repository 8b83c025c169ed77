import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/required-actor.server';
import { walletFile } from '../certificates/wallet.server';
import { requireOk } from '../web/required-page.server';

/** One's own certificate as a file. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const file = requireOk(walletFile(context.db, actor, params.number ?? '', params.format ?? ''));
  return new Response(new Uint8Array(file.bytes), { headers: { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"`, 'Cache-Control': 'private, no-store' } });
}
