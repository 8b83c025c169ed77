import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveIdentity } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { regionChoices } from '../alliance/applications/application-page.server';
import { identityForm } from '../alliance/applications/section-forms';
import { IdentityPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  const { language, page } = requireEditable(asked);
  return { language, page, regions: regionChoices(asked.context.db, language) };
}

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, identityForm, (db, actor, target, { revision: _, ...identity }, occasion) =>
    saveIdentity(db, actor, target, identity, occasion),
  );
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.identity);

export default function IdentityRoute() {
  return <IdentityPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
