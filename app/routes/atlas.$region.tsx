import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { AtlasFailure } from '../atlas/atlas-failure';
import { AtlasPage } from '../atlas/atlas-page';
import { atlasTitle, isSupposed } from '../atlas/atlas-title';
import { atlasView } from '../atlas/atlas-view.server';
import styles from '../atlas/atlas.css?url';
import { atlasMessages } from '../atlas/messages';
import { panelView } from '../atlas/panel-view.server';
import { projectCounts } from '../projects/public/project-counts.server';
import { scenarioChoice } from '../atlas/scenario/scenario-choice.server';
import { shownScenario, triedPicture } from '../atlas/scenario/scenario-view.server';
import { paths } from '../paths';
import { failureTitle } from '../ui/failure';
import { keptUnder } from '../web/kept-under';
import { publicWords } from '../web/page';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const headers = () => keptUnder('lens', 'chain', 'segment');

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const supposed = scenarioChoice(db, request, params.region!, language);
  if (!supposed) {
    const choice = atlasChoice(db, request, params.region!, language);
    return {
      view: atlasView(db, language, choice),
      panel: panelView(db, language, choice, projectCounts(db).bySegment),
      scenario: null,
    };
  }
  const shown = shownScenario(db, language, supposed);
  const view = atlasView(db, language, supposed, triedPicture(language, supposed, shown));
  return { view, panel: null, scenario: shown.view };
}

export const meta = publicWords<typeof loader>((language, { data, error, params }) => {
  if (!data)
    return {
      title: failureTitle(error, language),
      description: atlasMessages[language].chooseRegionHelp,
      address: paths(language).regionChoice(),
    };
  const name = data.view.names[language];
  return {
    title: atlasTitle(language, name, isSupposed(data.view)),
    description: atlasMessages[language].description(name),
    address: paths(language).atlas(params.region!),
  };
});

export default function AtlasRoute() {
  return <AtlasPage {...useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <AtlasFailure error={useRouteError()} />;
}
