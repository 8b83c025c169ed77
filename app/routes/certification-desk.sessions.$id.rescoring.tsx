import { requireDesk } from '../accounts/permissions/required-desk.server';
import { setScoresAside } from '../certification/applications/appeals.server';
import { ResultPage } from '../certification/assessments/result-page';
import { rescoringForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { resultPreview } from '../certification/sessions/session-view.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** The preview, for who follows the address; a candidate's papers are given to other assessors by its form. */
export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  view: requireOk(resultPreview(db, actor, id, language, now)),
}));

export const action = command({
  by: requireDesk,
  form: rescoringForm,
  run: (actor, { db, occasion, id, form }) => setScoresAside(db, actor, { sessionId: id, ...form }, occasion),
  to: (to, { id }) => to.sessionPart(id, 'result'),
});

export const meta = privateTitle((language) => sessionMessages[language].setAside);

export default pageOf<typeof loader, typeof action>(ResultPage);
