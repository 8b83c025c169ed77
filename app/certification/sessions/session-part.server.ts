import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../../accounts/permissions/required-desk.server';
import { type Language } from '../../i18n/language';
import { requireOk } from '../../web/required-page.server';
import { routeNumber } from '../../web/route-number';
import type { SessionDesk } from './session-view';
import { sessionDesk } from './session-view.server';

/**
 * A session for one of its parts (assessors, attendance, names, schedule): with the first page of its seats, and no
 * search for assessors.
 */
export function requireSession({ request, context, params }: LoaderFunctionArgs): {
  language: Language;
  view: SessionDesk;
} {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return {
    language,
    view: requireOk(
      sessionDesk(context.db, actor, { id: routeNumber(params), q: '', seats: 1 }, language, context.now()),
    ),
  };
}
