import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { namedDownload, toCertificatePage } from '../certificates/documents/named-download.server';
import { logProofs } from '../certificates/log/log-proofs.server';

/**
 * The proofs are asked for with the holder's name, like the signed file: they tell when it was issued and what became
 * of it.
 */
export function loader(asked: LoaderFunctionArgs) {
  return toCertificatePage(asked);
}

export function action(asked: ActionFunctionArgs) {
  return namedDownload(asked, ({ number }, occasion) => {
    const proofs = logProofs(asked.context.db, number, occasion);
    return proofs.ok
      ? { name: `${number}-log-proofs.json`, mediaType: 'application/json', content: proofs.value }
      : null;
  });
}
