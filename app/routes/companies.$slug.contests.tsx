import { companiesOf } from '../accounts/permissions/actor';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { isMember } from '../alliance/applications/application-start.server';
import { recordedWebsite } from '../alliance/applications/claim-proof.server';
import { ownMailDomain } from '../alliance/mail-domain';
import { namedCompany } from '../companies/named-company.server';
import { contestMessages } from '../review-desk/contest-messages';
import { ContestPage } from '../review-desk/contest-pages';
import { ownContestDue } from '../review-desk/contest-view.server';
import { atDomain, raiseContest } from '../review-desk/contest.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

/** Who would contest, and the company the address names; a 404 for none. */
const requireContester = (asked: Asked) => ({
  actor: requireActor(asked),
  company: requireOk(namedCompany(asked.db, asked.text('slug'), asked.language)),
});

export const loader = view(requireContester, ({ actor, company }, { db }) => {
  const own = companiesOf(actor).includes(company.id);
  const barred = !isMember(db, company.id) ? 'noMember' : own ? 'own' : null;
  const domain = atDomain(db, actor, company.id) ? ownMailDomain(recordedWebsite(db, company.id)) : null;
  return { company, due: ownContestDue(db, actor, company.id), barred, domain } as const;
});

export const action = command({
  by: requireContester,
  read: unread,
  run: ({ actor, company }, { db, files, request, sent, occasion }) =>
    raiseContest(db, files, actor, company.id, request, occasion, sent),
  to: (to, { who: { company } }) => to.companyContests(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  contestMessages[language].title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ContestPage);
