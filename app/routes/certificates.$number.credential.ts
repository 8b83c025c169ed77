import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { namedDownload, toCertificatePage } from '../certificates/documents/named-download.server';

/** The signed file. */
export function loader(asked: LoaderFunctionArgs) {
  return toCertificatePage(asked);
}

export function action(asked: ActionFunctionArgs) {
  return namedDownload(asked, ({ number, credential }) => ({
    name: `${number}.json`,
    mediaType: 'application/vc+ld+json',
    content: credential,
  }));
}
