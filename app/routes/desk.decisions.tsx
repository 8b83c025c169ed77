import { data, type ActionFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { BulkPage } from '../review-desk/bulk-page';
import { decideMany } from '../review-desk/bulk.server';
import { bulkForm } from '../review-desk/decision';
import { deskPlace, deskQueryOf } from '../review-desk/desk-query';
import { deskMessages } from '../review-desk/messages';
import { readFields } from '../web/fields.server';
import { longList } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireDesk, (_by, { language, request }) => ({
  place: deskPlace(deskQueryOf(request, language)),
}));

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, bulkForm, longList);
  const result = decideMany(context.db, actor, form.ok ? form.value : null, context.occasion);
  return data({ result }, { status: result.decided === null ? 422 : 200 });
}

export const meta = privateTitle((language) => deskMessages[language].bulk.pageTitle);

export default pageOf<typeof loader, typeof action>(BulkPage);
