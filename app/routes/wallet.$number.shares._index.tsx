import { requireActor } from '../accounts/permissions/required-actor.server';
import { newShare, sharesOf } from '../certificates/wallet/holder-shares.server';
import { shareForm } from '../certificates/wallet/share';
import { shareMessages } from '../certificates/wallet/share-messages';
import { SharePage } from '../certificates/wallet/share-page';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now, text }) => ({
  view: requireOk(sharesOf(db, actor, text('number'), language, now)),
}));

/** Makes a link and answers with it: an address to be sent on to could not hold it. */
export const action = command({
  by: requireActor,
  form: shareForm,
  run: (actor, { db, occasion, text, form }) => newShare(db, actor, text('number'), form, occasion),
  show: ({ value }) => ({ made: value }),
});

export const meta = privateTitle((language) => shareMessages[language].title);

export default pageOf<typeof loader, typeof action>(SharePage);
