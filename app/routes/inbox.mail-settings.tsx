import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { languages } from '../i18n/language';
import { NoticeChoicesPage } from '../inbox/notice-choices-page';
import { noticeMessages } from '../notices/messages';
import { isStoppable, noticeGroups, noticeTimes, type StoppableGroup } from '../notices/notice-groups';
import { chooseMail, noticeChoicesOf } from '../notices/own-notices.server';
import { paths } from '../paths';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const perGroup = noticeGroups.filter(isStoppable).map((group) => [group, z.enum(noticeTimes)] as const);
const times = Object.fromEntries(perGroup) as Record<StoppableGroup, (typeof perGroup)[number][1]>;
const settings = z.object({ language: z.enum(languages), ...times });

export const loader = view(requireActor, ({ accountId, language }, { db, query }) => ({
  chosen: language,
  choices: noticeChoicesOf(db, accountId),
  saved: query({ saved: parameter.choice(['yes']) }).saved === 'yes',
}));

export const action = command({
  by: requireActor,
  form: settings,
  run: ({ accountId }, { db, form: { language, ...choices }, now }) =>
    chooseMail(db, accountId, { language, choices }, now),
  // In the language that was just chosen.
  to: (_to, { form: { language } }) => paths(language).noticeChoices(true),
});

export const meta = privateTitle((language) => noticeMessages[language].choices);

export default pageOf<typeof loader, typeof action>(NoticeChoicesPage);
