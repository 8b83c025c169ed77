import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { heldAbout } from '../personal-data/export.server';
import { personalDataMessages } from '../personal-data/messages';
import { PersonalDataPage } from '../personal-data/personal-data-page';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return { language: context.language, held: heldAbout(context.db, actor, context.occasion) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => personalDataMessages[language].title);

export default function PersonalDataRoute() {
  const { language, held } = useLoaderData<typeof loader>();
  return <PersonalDataPage language={language} data={held} />;
}
