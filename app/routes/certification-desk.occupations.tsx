import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { occupationForm } from '../certification/schemes/occupation-form';
import { OccupationPage } from '../certification/schemes/occupation-page';
import { addOccupation, occupationChoices } from '../certification/schemes/occupation.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { homeRegionCode } from '../region/home-region.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const requireEditor = (args: LoaderFunctionArgs) =>
  requireDeed(args, 'scheme.edit', { regionCode: homeRegionCode(args.context.db) });

export const loader = view(requireEditor, (_by, { db, language }) => ({ choices: occupationChoices(db, language) }));

export const action = command({
  by: requireEditor,
  form: occupationForm,
  run: (actor, { db, form, occasion }) => addOccupation(db, actor, form, occasion),
  to: (to, { value }) => to.schemeDesk(value.id, 1),
});

export const meta = privateTitle((language) => schemeEditMessages[language].occupationTitle);

export default pageOf<typeof loader, typeof action>(OccupationPage);
