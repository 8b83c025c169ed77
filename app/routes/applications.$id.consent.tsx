import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveConsent } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { consentForm } from '../alliance/applications/section-forms';
import { ConsentPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  return requireEditable(asked);
}

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, consentForm, (db, actor, target, form, occasion) =>
    saveConsent(db, actor, target, form.consent === 'yes', occasion),
  );
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.consent);

export default function ConsentRoute() {
  return <ConsentPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
