import { z } from 'zod';
import { colleagueMessages } from '../alliance/colleague-messages';
import { standings } from '../alliance/owners.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { RemovalPage } from '../colleagues/colleague-pages';
import { removeColleague } from '../colleagues/colleague-removal.server';
import { entrustColleague } from '../colleagues/entrusting.server';
import { firmColleagues } from '../colleagues/colleague-view.server';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const removal = z.object({
  move: z.enum(['remove', ...standings]),
  reason: ifShown(z.string().trim().max(500), ''),
  knowing: ifShown(z.string().max(10), ''),
});

/** A firm's member, and the colleague in the address; a 404 for who is none, and of others for who does not own. */
function requireColleague(asked: Asked) {
  const { company, actor } = requireOwnCompany(asked);
  const { db, text, now } = asked;
  const { people, owns } = firmColleagues(db, actor, company.id, now);
  const colleague = people.find((one) => String(one.accountId) === text('account') && (owns || one.self));
  if (!colleague) throw new Response(null, { status: 404 });
  return { actor, company, colleague, last: people.length === 1 };
}

export const loader = view(requireColleague, ({ company, colleague, last }) => ({ company, colleague, last }));

export const action = command({
  by: requireColleague,
  form: removal,
  run: ({ actor, company, colleague: { accountId } }, { db, form: { move, reason, knowing }, occasion }) => {
    const who = { companyId: company.id, accountId };
    return move === 'remove'
      ? removeColleague(db, actor, { ...who, reason, knowing: knowing === 'yes' }, occasion)
      : entrustColleague(db, actor, { ...who, standing: move }, occasion);
  },
  to: (to, { who: { company, colleague }, form: { move } }) =>
    colleague.self && move === 'remove' ? to.company(company.slug) : to.companyColleagues(company.slug),
});

export const meta = privateTitle((language) => colleagueMessages[language].title);

export default pageOf<typeof loader, typeof action>(RemovalPage);
