import { segmentChoices } from '../region/place-choices.server';
import { proposeCapability } from '../alliance/capabilities/capability-proposal.server';
import { OwnCapabilitiesPage } from '../alliance/capabilities/own-capabilities-page';
import { ownCapabilities } from '../alliance/capabilities/own-capabilities.server';
import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language }) => ({
  company,
  segments: segmentChoices(db, language),
  ...ownCapabilities(db, company.id, language),
}));

export const action = command({
  by: requireOwnCompany,
  read: unread,
  run: ({ company, actor }, { db, files, request, sent, occasion }) =>
    proposeCapability(db, files, actor, company.id, request, occasion, sent),
  to: (to, { who: { company } }) => to.companyCapabilities(company.slug),
});

export const meta = privateTitle((language) => proposalMessages[language].title);

export default pageOf<typeof loader, typeof action>(OwnCapabilitiesPage);
