import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { companiesOf } from '../accounts/permissions/actor';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { ColleagueRequestsPage } from '../colleagues/colleague-request-pages';
import { requestsOf } from '../colleagues/colleague-view.server';
import { askToSpeakThrottled } from '../colleagues/colleagues.server';
import { namedCompany } from '../companies/named-company.server';
import { askedOf } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const question = z.object({ note: z.string().trim().min(1).max(500) });

/** Who asks, and the firm the address names, if any. */
function asking(args: LoaderFunctionArgs) {
  const actor = requireActor(args);
  const { db, request, language } = askedOf(args);
  const { company } = parseQuery(request, z.object({ company: parameter.text(100) }), language);
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

export const meta = privateTitle((language) => memberMessages[language].colleagues.mineTitle);

export default pageOf<typeof loader, typeof action>(ColleagueRequestsPage);
