import { requireDesk } from '../accounts/permissions/required-desk.server';
import { assignAssessor, dismissAssessor } from '../certification/assessments/assessor.server';
import { assessorForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { requireSession } from '../certification/sessions/session-part.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

/** The session's page, for who follows the address; its buttons send here. */
export const loader = requireSession;

export const action = command({
  by: requireDesk,
  form: assessorForm,
  run: (actor, { db, id, form: { act, assessor }, occasion }) =>
    (act === 'assign' ? assignAssessor : dismissAssessor)(db, actor, { sessionId: id, assessorId: assessor }, occasion),
  to: (to, { id, form }) => to.certificationDeskSession(id, form.q),
});

export const meta = privateTitle((language) => sessionMessages[language].assessors);

export default pageOf<typeof loader, typeof action>(SessionDeskPage);
