import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { receiveProof } from '../alliance/applications/proof-files.server';
import { ProofFilesPage } from '../alliance/applications/proof-page';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireApplication, ({ page }) => ({ page }));

export const action = command({
  by: requireActor,
  read: unread,
  run: (actor, { db, files, id, request, sent, occasion }) =>
    receiveProof(db, files, actor, id, request, occasion, sent),
  to: (to, { id }) => to.applicationSection(id, 'proof'),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.proof);

export default pageOf<typeof loader, typeof action>(ProofFilesPage);
