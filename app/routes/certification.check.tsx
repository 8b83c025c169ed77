import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkLevels, levelCheckChoices } from '../certification/levels/level-check.server';
import { levelCheckMessages } from '../certification/levels/level-check-messages';
import { LevelCheckPage } from '../certification/levels/level-check-page';
import { paths } from '../paths';
import { pageMeta } from '../web/page-meta';
import { shortForm } from '../web/form-limits';
import { sentForm } from '../web/sent-form.server';

export function loader({ context }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, signedIn: context.actor !== null, ...levelCheckChoices(context.db, language) };
}

/** Answers what was asked and keeps nothing; sent by POST so that no address or log holds it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await sentForm(request, shortForm);
  const checked = checkLevels(context.db, sent, context.language, context.now());
  return data(checked, checked.occupations ? 200 : 422);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: levelCheckMessages[language].title,
    description: levelCheckMessages[language].purpose,
    address: paths(language).levelCheck(),
  }));

export default function LevelCheckRoute() {
  const reply = useActionData<typeof action>();
  return (
    <LevelCheckPage
      {...useLoaderData<typeof loader>()}
      sent={reply?.sent ?? null}
      occupations={reply?.occupations ?? null}
    />
  );
}
