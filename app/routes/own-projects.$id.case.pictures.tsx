import { receivePicture } from '../case-studies/case-pictures.server';
import { caseMessages } from '../case-studies/messages';
import { OwnCasePage } from '../case-studies/own-case-page';
import { requireOwnCase } from '../case-studies/required-case.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireOwnCase, ({ view }) => ({ view }));

export const action = command({
  by: requireOwnCase,
  read: unread,
  run: ({ actor, view: { id, partyId } }, { db, files, request, occasion }) =>
    receivePicture(db, files, actor, { id, partyId }, request, occasion),
  to: (to, { id }) => to.ownCase(id),
});

export const meta = privateTitle((language) => caseMessages[language].own.addPicture);

export default pageOf<typeof loader, typeof action>(OwnCasePage);
