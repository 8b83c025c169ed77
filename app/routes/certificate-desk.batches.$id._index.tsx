import { useLoaderData } from '@remix-run/react';
import { BatchPage } from '../issuing-desk/batch-page';
import { batchView } from '../issuing-desk/batch-view.server';
import { certificateDeskMessages } from '../issuing-desk/messages';
import { requireCertificateDesk } from '../issuing-desk/required-certificate-desk.server';
import { useFollowing } from '../web/following';
import { privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireCertificateDesk, (actor, { db, language, now, id, query }) => {
  const { after } = query({ after: parameter.position() });
  return { batch: requireOk(batchView(db, actor, id, after, language, now)) };
});

/** Follows the progress by itself where there is script; a link does without. */
export const handle = { hydrate: true };

export const meta = privateTitle((language, { params }) => certificateDeskMessages[language].batch(params.id ?? ''));

export default function BatchRoute() {
  const { language, batch } = useLoaderData<typeof loader>();
  useFollowing(batch.state === 'issuing');
  return <BatchPage language={language} batch={batch} />;
}
