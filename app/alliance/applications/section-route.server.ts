import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { requireApplication, type ApplicationPage } from './application-page.server';
import { isEditable } from './application-state';

/**
 * The application of a section's page, for its applicant while it can be changed; everybody else is led to where it
 * stands.
 */
export function requireEditable(asked: LoaderFunctionArgs): { language: Language; page: ApplicationPage } {
  const { language, page } = requireApplication(asked);
  if (!page.own || !isEditable(page.application.state)) throw redirect(paths(language).application(page.id));
  return { language, page };
}
