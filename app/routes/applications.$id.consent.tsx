import type { ActionFunctionArgs } from '@remix-run/node';
import { saveConsent } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { consentForm } from '../alliance/applications/section-forms';
import { ConsentPage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export const loader = requireEditable;

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, consentForm, (db, actor, target, form, occasion) =>
    saveConsent(db, actor, target, form.consent === 'yes', occasion),
  );
}

export const meta = privateTitle((language) => applicationMessages[language].sections.consent);

export default pageOf<typeof loader, typeof action>(ConsentPage);
