import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { companiesOf } from '../accounts/permissions/actor';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { ColleagueRequestsPage } from '../colleagues/colleague-request-pages';
import { requestsOf } from '../colleagues/colleague-view.server';
import { askToSpeakThrottled } from '../colleagues/colleagues.server';
import { namedCompany } from '../companies/named-company.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';

const asking = z.object({ note: z.string().trim().min(1).max(500) });

function asked({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const language = context.language;
  const actor = requireActor({ request, context });
  const { company } = parseQuery(request, z.object({ company: parameter.text(100) }), language);
  return { language, actor, asks: company === '' ? null : requireOk(namedCompany(context.db, company, language)) };
}

export function loader(args: LoaderFunctionArgs) {
  const { language, actor, asks } = asked(args);
  const { db, now } = args.context;
  return {
    language,
    asks,
    already: asks !== null && companiesOf(actor).includes(asks.id),
    requests: requestsOf(db, actor, language, now()),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, actor, asks } = asked(args);
  const form = await readFields(args.request, asking);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const sent = askToSpeakThrottled(
    args.context.db,
    actor,
    { companyId: asks?.id ?? 0, note: form.value.note },
    args.context.occasion,
  );
  return sent.ok ? redirect(paths(language).colleagueRequests()) : sendBack(form.sent, [sent]);
}

export const meta = privateTitle((language) => memberMessages[language].colleagues.mineTitle);

export default pageOf<typeof loader, typeof action>(ColleagueRequestsPage);
