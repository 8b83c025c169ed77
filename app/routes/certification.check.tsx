import { data, type ActionFunctionArgs } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { levelCheckMessages } from '../certification/levels/level-check-messages';
import { LevelCheckPage } from '../certification/levels/level-check-page';
import { checkLevels, levelCheckChoices } from '../certification/levels/level-check.server';
import { shortForm } from '../web/form-limits';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

export const loader = view(anybody, (_by, { db, language, context }) => ({
  signedIn: context.actor !== null,
  ...levelCheckChoices(db, language),
}));

/** Answers what was asked and keeps nothing; sent by POST so that no address or log holds it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await sentForm(request, shortForm);
  const checked = checkLevels(context.db, sent, context.occasion);
  return data(checked, checked.occupations ? 200 : 422);
}

export const meta = publicTitle(levelCheckMessages, (words, to) => [words.title, words.purpose, to.levelCheck()]);

export default pageOf<typeof loader, typeof action>(LevelCheckPage);
