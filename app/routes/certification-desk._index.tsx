import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { certificationDeskMessages } from '../certification/desk/desk-messages';
import { CertificationDeskPage } from '../certification-desk/desk-page';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, desk: certificationDesk(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificationDeskMessages[language].title);

export default function CertificationDeskRoute() {
  return <CertificationDeskPage {...useLoaderData<typeof loader>()} fault={null} />;
}
