import type { ActionFunctionArgs } from '@remix-run/node';
import { saveIdentity } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { regionChoices } from '../alliance/applications/application-page.server';
import { identityForm } from '../alliance/applications/section-forms';
import { IdentityPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireEditable, ({ page }, { db, language }) => ({
  page,
  regions: regionChoices(db, language),
}));

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, identityForm, (db, actor, target, { revision: _, ...identity }, occasion) =>
    saveIdentity(db, actor, target, identity, occasion),
  );
}

export const meta = privateTitle((language) => applicationMessages[language].sections.identity);

export default pageOf<typeof loader, typeof action>(IdentityPage);
