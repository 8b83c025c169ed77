import { requireActor } from '../accounts/permissions/required-actor.server';
import { storyMessages } from '../certificates/story/story-messages';
import { StoryPage } from '../certificates/story/story-page';
import { storyOfHolder } from '../certificates/story/story.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, ({ accountId }, { db, language }) => ({
  lines: storyOfHolder(db, accountId, language),
}));

export const meta = privateTitle((language) => storyMessages[language].title);

export default pageOf<typeof loader>(StoryPage);
