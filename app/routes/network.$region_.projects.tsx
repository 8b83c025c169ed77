import type { LinksFunction } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import styles from '../network/network.css?url';
import { paths } from '../paths';
import { projectNetworkMessages } from '../project-network/messages';
import { filterParameters, projectNetworkChoice } from '../project-network/project-network-choice.server';
import { ProjectNetworkPage } from '../project-network/project-network-page';
import { projectNetworkView } from '../project-network/project-network-view.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...filterParameters);

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const loader = view(anybody, (_by, { db, language, request, text }) => {
  const { q, ...choice } = projectNetworkChoice(db, request, text('region'), language);
  return { view: projectNetworkView(db, language, choice, q) };
});

export const meta = publicWords<typeof loader>((language, { data, params }) => {
  if (!data) return undefined;
  const { name } = data.view.region;
  const words = projectNetworkMessages[language];
  return {
    title: words.title(name),
    description: words.description(name),
    address: paths(language).projectNetwork(params.region!),
  };
});

export default pageOf<typeof loader>(ProjectNetworkPage);
