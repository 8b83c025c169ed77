import { requireDesk } from '../accounts/permissions/required-desk.server';
import { mergeForm } from '../review-desk/decision';
import { mergeOrPropose } from '../review-desk/merge-proposal.server';
import { mergeIds, mergeView } from '../review-desk/merge-preview.server';
import { MergesPage } from '../review-desk/merges-page';
import { deskMessages } from '../review-desk/messages';
import { refuse } from '../outcome';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, request }) => {
  const url = new URL(request.url);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
  return { view: mergeView(db, actor, asked('kept'), asked('merged'), language) };
});

export const action = command({
  by: requireDesk,
  form: mergeForm,
  run: (actor, { db, form: { kept, merged, reason }, occasion }) => {
    const ids = mergeIds(db, kept, merged);
    return ids ? mergeOrPropose(db, actor, { ...ids, reason }, occasion) : refuse('company-unknown');
  },
  to: (to) => to.deskMerges(),
});

export const meta = privateTitle((language) => deskMessages[language].merges.title);

export default pageOf<typeof loader, typeof action>(MergesPage);
