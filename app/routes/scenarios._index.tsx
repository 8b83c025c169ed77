import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { savedScenarioList } from '../atlas/saved-scenarios/saved-scenario-list.server';
import { savedScenarioMessages } from '../atlas/saved-scenarios/saved-scenario-messages';
import { saveScenario } from '../atlas/saved-scenarios/saved-scenarios.server';
import { SavedScenariosPage } from '../atlas/saved-scenarios/saved-scenarios-page';
import { keepHref } from '../atlas/scenario/scenario-links';
import { askedScenario } from '../atlas/scenario/scenario-choice.server';
import { askedOf } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const form = z.object({ name: z.string().trim().min(1).max(60) });

/** Who keeps or looks, and the scenario the address holds. */
function keeping(args: LoaderFunctionArgs) {
  const { db, request, language } = askedOf(args);
  return { actor: requireActor(args), choice: askedScenario(db, request, language) };
}

export const loader = view(keeping, ({ actor, choice }, { db, language }) => ({
  list: savedScenarioList(db, actor, language, choice),
  action: keepHref(language, choice),
}));

export const action = command({
  by: keeping,
  form,
  run: ({ actor, choice }, { db, form: { name }, occasion }) =>
    saveScenario(
      db,
      actor,
      {
        name,
        region: choice?.region ?? '',
        lens: choice?.lens ?? 'registry',
        scenario: choice?.scenario ?? { edits: [], version: null },
      },
      occasion,
    ),
  to: (to) => to.scenarios(),
});

export const meta = privateTitle((language) => savedScenarioMessages[language].title);

export default pageOf<typeof loader, typeof action>(SavedScenariosPage);
