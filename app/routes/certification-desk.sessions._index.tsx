import { requireDesk } from '../accounts/permissions/required-desk.server';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { SessionPlanPage } from '../certification-desk/session-pages';
import { planForm } from '../certification/sessions/plan-form';
import { certificationDeskMessages } from '../certification/desk-messages';
import { planHomeSession } from '../certification/sessions/session-plan.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, query }) => ({
  desk: certificationDesk(db, actor, language, now),
  version: query({ version: parameter.position() }).version,
}));

export const action = command({
  by: requireDesk,
  form: planForm,
  run: (actor, { db, occasion, form }) => planHomeSession(db, actor, form, occasion),
  to: (to, { value }) => to.certificationDeskSession(value.id),
});

export const meta = privateTitle((language) => certificationDeskMessages[language].plan);

export default pageOf<typeof loader, typeof action>(SessionPlanPage);
