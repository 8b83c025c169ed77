import { dateInChina } from '../calendar/working-days';
import { needMessages } from '../needs/messages';
import { listNeeds } from '../needs/need-list.server';
import { needParameters, needQueryOf } from '../needs/need-request.server';
import { NeedsPage } from '../needs/needs-page';
import { scopeChoices } from '../region/scope-choices.server';
import type { Asked } from '../web/asked';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...needParameters);

/** Whoever asks: the alliance's people find more than strangers. */
const reader = ({ context }: Asked) => context.actor;

export const loader = view(reader, (actor, { db, language, now, request }) => ({
  list: listNeeds(db, actor, needQueryOf(request, db, language), language, dateInChina(now)),
  scopes: scopeChoices(db, language, needMessages[language].filter.wholeChain),
}));

export const meta = publicTitle(needMessages, (words, to) => [words.title, words.description, to.needs()]);

export default pageOf<typeof loader>(NeedsPage);
