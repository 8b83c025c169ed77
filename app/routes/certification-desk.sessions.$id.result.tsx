import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ResultPage } from '../certification/assessments/result-page';
import { confirmSession } from '../certification/assessments/results.server';
import { resultForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { resultPreview } from '../certification/sessions/session-view.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  view: requireOk(resultPreview(db, actor, id, language, now)),
}));

/** Confirms what the preview showed. */
export const action = command({
  by: requireDesk,
  form: resultForm,
  run: (actor, { db, occasion, id, form }) => confirmSession(db, actor, id, occasion, form.mark),
  to: (to, { id }) => to.certificationDeskSession(id),
});

export const meta = privateTitle((language) => sessionMessages[language].previewTitle);

export default pageOf<typeof loader, typeof action>(ResultPage);
