import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { NoticeChoicesPage } from '../inbox/notice-choices-page';
import { noticeMessages } from '../notices/messages';
import { isStoppable, noticeGroups, noticeTimes } from '../notices/notice-groups';
import { chooseNotices, noticeChoicesOf } from '../notices/own-notices.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const choices = z.object(
  Object.fromEntries(noticeGroups.filter(isStoppable).map((group) => [group, z.enum(noticeTimes)])),
);

export const loader = view(requireActor, ({ accountId }, { db, query }) => ({
  choices: noticeChoicesOf(db, accountId),
  saved: query({ saved: parameter.choice(['yes']) }).saved === 'yes',
}));

export const action = command({
  by: requireActor,
  form: choices,
  run: ({ accountId }, { db, form, now }) => chooseNotices(db, accountId, form, now),
  to: (to) => to.noticeChoices(true),
});

export const meta = privateTitle((language) => noticeMessages[language].choices);

export default pageOf<typeof loader, typeof action>(NoticeChoicesPage);
