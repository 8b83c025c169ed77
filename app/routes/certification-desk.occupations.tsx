import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { occupationForm } from '../certification/schemes/occupation-form';
import { OccupationPage } from '../certification/schemes/occupation-page';
import { addOccupation, occupationChoices } from '../certification/schemes/occupation.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { paths } from '../paths';
import { homeRegionCode } from '../region/home-region.server';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireDeed({ request, context }, 'scheme.edit', { regionCode: homeRegionCode(context.db) });
  const language = context.language;
  return { language, choices: occupationChoices(context.db, language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDeed({ request, context }, 'scheme.edit', { regionCode: homeRegionCode(context.db) });
  const form = await readFields(request, occupationForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const added = addOccupation(context.db, actor, form.value, context.occasion);
  return added.ok ? redirect(paths(context.language).schemeDesk(added.value.id, 1)) : sendBack(form.sent, [added]);
}

export const meta = privateTitle((language) => schemeEditMessages[language].occupationTitle);

export default pageOf<typeof loader, typeof action>(OccupationPage);
