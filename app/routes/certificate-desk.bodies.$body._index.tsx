import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BodyDeskPage } from '../certificate-desk/body-desk-page';
import { bodyDesk } from '../certificate-desk/body-desk-view.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, body: requireOk(bodyDesk(context.db, actor, params.body ?? '', language, context.now())) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, () => data?.body.name ?? '');

export default function BodyDeskRoute() {
  return <BodyDeskPage {...useLoaderData<typeof loader>()} />;
}
