import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { openedShare } from '../certificates/wallet/opened-share.server';
import { shareMessages } from '../certificates/wallet/share-messages';
import { GoneShare, SharedPage } from '../certificates/wallet/shared-page';
import { privateTitle } from '../web/page';
import { refusalStatus } from '../web/refusal-status';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const opened = await openedShare(context.db, params.token ?? '', context.occasion);
  if (!opened.ok) return data({ language, opened: null, gone: opened.code }, { status: refusalStatus(opened) });
  return data({ language, opened: opened.value, gone: null });
}

/** The address is a secret: no referrer carries it on, no cache and no search engine keeps it. */
export const headers: HeadersFunction = () => ({
  'Referrer-Policy': 'strict-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
});

export const meta = privateTitle((language) => shareMessages[language].shared);

export default function SharedRoute() {
  const { language, opened, gone } = useLoaderData<typeof loader>();
  return opened ? (
    <SharedPage language={language} opened={opened} />
  ) : (
    <GoneShare language={language} code={gone ?? 'share-unknown'} />
  );
}
