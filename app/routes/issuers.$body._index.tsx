import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BodyPage } from '../certificates/bodies/body-page';
import { bodyView } from '../certificates/bodies/body-view.server';
import { certificateMessages } from '../certificates/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export const headers = () => keptUnder();

export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, body: requireOk(bodyView(context.db, params.body ?? '', language)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  pageMeta(location.search, (language) => ({
    title: data?.body.name ?? '',
    description: certificateMessages[language].bodyPage.purpose,
    address: paths(language).issuer(data?.body.id ?? ''),
  }));

export default function IssuerRoute() {
  return <BodyPage {...useLoaderData<typeof loader>()} />;
}
