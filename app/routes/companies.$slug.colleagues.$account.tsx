import { z } from 'zod';
import { memberMessages } from '../alliance/member-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { RemovalPage } from '../colleagues/colleague-pages';
import { removeColleague } from '../colleagues/colleague-removal.server';
import { firmColleagues } from '../colleagues/colleague-view.server';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const removal = z.object({ reason: ifShown(z.string().trim().max(500), ''), knowing: ifShown(z.string().max(10), '') });

/** A firm's member, and the colleague in the address; a 404 for who is none. */
function requireColleague(asked: Asked) {
  const { company, actor } = requireOwnCompany(asked);
  const { db, text, now } = asked;
  const { people } = firmColleagues(db, actor, company.id, now);
  const colleague = people.find((one) => String(one.accountId) === text('account'));
  if (!colleague) throw new Response(null, { status: 404 });
  return { actor, company, colleague, last: people.length === 1 };
}

export const loader = view(requireColleague, ({ company, colleague, last }) => ({ company, colleague, last }));

export const action = command({
  by: requireColleague,
  form: removal,
  run: ({ actor, company, colleague: { accountId } }, { db, form: { reason, knowing }, occasion }) =>
    removeColleague(db, actor, { companyId: company.id, accountId, reason, knowing: knowing === 'yes' }, occasion),
  to: (to, { who: { company, colleague } }) =>
    colleague.self ? to.company(company.slug) : to.companyColleagues(company.slug),
});

export const meta = privateTitle((language) => memberMessages[language].colleagues.title);

export default pageOf<typeof loader, typeof action>(RemovalPage);
