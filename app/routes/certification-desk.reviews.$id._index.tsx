import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReviewPage } from '../certification-desk/review-page';
import { decideCertification } from '../certification/applications/review-decision.server';
import { reviewView } from '../certification/applications/review-view.server';
import { reviewForm, sentRemarks } from '../certification/applications/review-form';
import { certificationDeskMessages } from '../certification/desk-messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  review: requireOk(reviewView(db, actor, id, language, now)),
}));

export const action = command({
  by: requireDesk,
  form: reviewForm,
  run: (actor, { db, occasion, id, form, sent }) =>
    decideCertification(db, actor, { id, ...form, remarks: sentRemarks(sent) }, occasion),
  to: (to) => to.certificationDesk(),
});

export const meta = privateTitle((language) => certificationDeskMessages[language].review);

export default pageOf<typeof loader, typeof action>(ReviewPage);
