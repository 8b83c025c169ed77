import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReviewPage } from '../certification-desk/review-page';
import { holdCertification } from '../certification/applications/review-holding.server';
import { reviewView } from '../certification/applications/review-view.server';
import { holdingForm } from '../certification/applications/review-form';
import { certificationDeskMessages } from '../certification/desk-messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  review: requireOk(reviewView(db, actor, id, language, now)),
}));

/** Takes the application in hand or gives it back. */
export const action = command({
  by: requireDesk,
  form: holdingForm,
  run: (actor, { db, occasion, id, form }) => holdCertification(db, actor, { id, ...form }, occasion),
  to: (to, { value }) => to.certificationReview(value.id),
});

export const meta = privateTitle((language) => certificationDeskMessages[language].review);

export default pageOf<typeof loader, typeof action>(ReviewPage);
