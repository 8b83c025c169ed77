import type { ActionFunctionArgs } from '@remix-run/node';
import { saveDeclaration } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { declarationForm } from '../alliance/applications/section-forms';
import { DeclarationPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export const loader = requireEditable;

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, declarationForm, (db, actor, target, form, occasion) =>
    saveDeclaration(db, actor, target, form.declaredBy, occasion),
  );
}

export const meta = privateTitle((language) => applicationMessages[language].sections.declaration);

export default pageOf<typeof loader, typeof action>(DeclarationPage);
