import { anybody } from '../accounts/permissions/required-actor.server';
import { glossaryMessages } from '../glossary/messages';
import { Glossary } from '../glossary/glossary-page';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder();

export const loader = view(anybody, (_by, { query }) => {
  query({});
  return {};
});

export const meta = publicTitle(glossaryMessages, (words, to) => [words.title, words.description, to.glossary()]);

export default pageOf<typeof loader>(Glossary);
