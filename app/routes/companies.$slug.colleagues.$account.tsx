import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { memberMessages } from '../alliance/member-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { RemovalPage } from '../colleagues/colleague-pages';
import { removeColleague } from '../colleagues/colleague-removal.server';
import { firmColleagues } from '../colleagues/colleague-view.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

const removal = z.object({ reason: ifShown(z.string().trim().max(500), ''), knowing: ifShown(z.string().max(10), '') });

function asked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(args);
  const { people } = firmColleagues(args.context.db, actor, company.id, args.context.now());
  const colleague = people.find((one) => String(one.accountId) === args.params.account);
  if (!colleague) throw new Response(null, { status: 404 });
  return { language, company, actor, colleague, last: people.length === 1 };
}

export function loader(args: LoaderFunctionArgs) {
  const { language, company, colleague, last } = asked(args);
  return { language, company, colleague, last };
}

export async function action(args: ActionFunctionArgs) {
  const { language, company, actor, colleague } = asked(args);
  const form = await readFields(args.request, removal);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { reason, knowing } = form.value;
  const removed = removeColleague(
    args.context.db,
    actor,
    { companyId: company.id, accountId: colleague.accountId, reason, knowing: knowing === 'yes' },
    args.context.occasion,
  );
  if (!removed.ok) return sendBack(form.sent, [removed]);
  return redirect(
    colleague.self ? paths(language).company(company.slug) : paths(language).companyColleagues(company.slug),
  );
}

export const meta = privateTitle((language) => memberMessages[language].colleagues.title);

export default pageOf<typeof loader, typeof action>(RemovalPage);
