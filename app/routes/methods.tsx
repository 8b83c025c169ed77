import { anybody } from '../accounts/permissions/required-actor.server';
import { methodsMessages } from '../methods/messages';
import { Methods } from '../methods/methods-page';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { query }) => {
  query({});
  return {};
});

export const meta = publicTitle(methodsMessages, (words, to) => [words.title, words.description, to.methods()]);

export default pageOf<typeof loader>(Methods);
