import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveDeclaration } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { declarationForm } from '../alliance/applications/section-forms';
import { DeclarationPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  return requireEditable(asked);
}

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, declarationForm, (db, actor, target, form, occasion) =>
    saveDeclaration(db, actor, target, form.declaredBy, occasion),
  );
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.declaration);

export default function DeclarationRoute() {
  return <DeclarationPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
