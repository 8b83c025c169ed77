import { requireActor } from '../accounts/permissions/required-actor.server';
import { receiveRequestProof } from '../certificates/issue/request-proof.server';
import { changeMessages } from '../issuing-desk/change-messages';
import { changesView } from '../issuing-desk/change-view.server';
import { ProofPage } from '../issuing-desk/proof-page';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

/** A picture or PDF that proves the name asked for. */
export const loader = view(requireActor, (actor, { db, language, now, text }) => ({
  changes: requireOk(changesView(db, actor, text('number'), language, now)),
}));

export const action = command({
  by: requireActor,
  read: unread,
  run: (actor, { db, files, request, occasion, text }) =>
    receiveRequestProof(db, files, actor, text('number'), request, occasion),
  to: (to, { text }) => to.certificateChanges(text('number')),
});

export const meta = privateTitle((language) => changeMessages[language].proof.title);

export default pageOf<typeof loader, typeof action>(ProofPage);
