import type { LinksFunction } from '@remix-run/node';
import { networkMessages } from '../network/messages';
import { networkChoice } from '../network/network-choice.server';
import { NetworkPage } from '../network/network-page';
import { networkView } from '../network/network-view.server';
import styles from '../network/network.css?url';
import { paths } from '../paths';
import type { Asked } from '../web/asked';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicWords } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder('chain', 'district', 'members', 'evidence');

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** Kept for strangers alone: a firm sees its own word. */
const reader = ({ context }: Asked) => context.actor;

export const loader = view(reader, (actor, { db, language, request, text }) => {
  const { q, ...choice } = networkChoice(db, request, text('region'), language);
  return { view: networkView(db, { actor, language }, choice, q) };
});

export const meta = publicWords<typeof loader>((language, { data, params }) => {
  if (!data) return undefined;
  const { name } = data.view.region;
  return {
    title: networkMessages[language].title(name),
    description: networkMessages[language].description(name),
    address: paths(language).network(params.region!),
  };
});

export default pageOf<typeof loader>(NetworkPage);
