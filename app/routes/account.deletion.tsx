import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { cancelDeletion, deletionDays, findDeletionRequest, requestDeletion } from '../personal-data/deletion.server';
import { personalDataMessages } from '../personal-data/messages';
import { deletionForm } from '../personal-data/privacy-form';
import { DeletionPage } from '../personal-data/privacy-pages';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db }) => ({
  request: findDeletionRequest(db, actor.accountId),
  days: deletionDays,
}));

export const action = command({
  by: requireProof,
  form: deletionForm,
  read: readForm,
  run: (actor, { db, form, occasion }) => (form.step === 'ask' ? requestDeletion : cancelDeletion)(db, actor, occasion),
  to: (to) => to.accountDeletion(),
});

export const meta = privateTitle((language) => personalDataMessages[language].deletion);

export default pageOf<typeof loader, typeof action>(DeletionPage);
