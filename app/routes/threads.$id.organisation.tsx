import { partyFrom } from '../parties/party';
import { requireThread } from '../threads/required-thread.server';
import { organisationForm } from '../threads/thread';
import { threadMessages } from '../threads/thread-messages';
import { nameOrganisation } from '../threads/thread-organisation.server';
import { ThreadOrganisationPage } from '../threads/thread-pages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireThread, ({ thread }) => ({ thread }));

export const action = command({
  by: requireThread,
  form: organisationForm,
  run: ({ actor }, { db, id, form, occasion }) =>
    nameOrganisation(db, actor, { id, party: partyFrom(form.party) }, occasion),
  to: (to, { id }) => to.thread(id),
});

export const meta = privateTitle((language) => threadMessages[language].name);

export default pageOf<typeof loader, typeof action>(ThreadOrganisationPage);
