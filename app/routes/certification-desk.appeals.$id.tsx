import { requireDesk } from '../accounts/permissions/required-desk.server';
import { AppealPage } from '../certification/applications/appeal-page';
import { appealView } from '../certification/applications/appeal-view.server';
import { confirmRescored, decideAppeal } from '../certification/applications/appeals.server';
import { appealForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  view: requireOk(appealView(db, actor, id, language, now)),
}));

/** The result stands, the papers are scored again, or the new result is confirmed. */
export const action = command({
  by: requireDesk,
  form: appealForm,
  run: (actor, { db, id, form: { decision, reason }, occasion }) =>
    decision === 'confirm'
      ? confirmRescored(db, actor, id, occasion)
      : decideAppeal(db, actor, { appealId: id, decision, reason }, occasion),
  to: (to, { id }) => to.certificationAppeal(id),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? sessionMessages[language].appeal.title(data.view.candidateNumber) : sessionMessages[language].appeals,
);

export default pageOf<typeof loader, typeof action>(AppealPage);
