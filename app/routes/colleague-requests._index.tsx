import { z } from 'zod';
import { companiesOf } from '../accounts/permissions/actor';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { ColleagueRequestsPage } from '../colleagues/colleague-request-pages';
import { requestsOf } from '../colleagues/colleague-view.server';
import { askToSpeakThrottled } from '../colleagues/colleagues.server';
import { namedCompany } from '../companies/named-company.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const question = z.object({ note: z.string().trim().min(1).max(500) });

/** Who asks, and the firm the address names, if any. */
function asking(asked: Asked) {
  const actor = requireActor(asked);
  const { db, query, language } = asked;
  const { company } = query({ company: parameter.text(100) });
  return { actor, asks: company === '' ? null : requireOk(namedCompany(db, company, language)) };
}

export const loader = view(asking, ({ actor, asks }, { db, language, now }) => ({
  asks,
  already: asks !== null && companiesOf(actor).includes(asks.id),
  requests: requestsOf(db, actor, language, now),
}));

export const action = command({
  by: asking,
  form: question,
  run: ({ actor, asks }, { db, form, occasion }) =>
    askToSpeakThrottled(db, actor, { companyId: asks?.id ?? 0, note: form.note }, occasion),
  to: (to) => to.colleagueRequests(),
});

export const meta = privateTitle((language) => colleagueMessages[language].mineTitle);

export default pageOf<typeof loader, typeof action>(ColleagueRequestsPage);
