import { requireDesk } from '../accounts/permissions/required-desk.server';
import { deskAnswerForm } from '../review-desk/decision';
import { mergeProposalMoves } from '../review-desk/merge-proposal-state';
import { decideMergeProposal } from '../review-desk/merge-proposal.server';
import { mergeView } from '../review-desk/merge-preview.server';
import { MergesPage } from '../review-desk/merges-page';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language }) => ({
  view: mergeView(db, actor, '', '', language),
}));

export const action = command({
  by: requireDesk,
  form: deskAnswerForm(mergeProposalMoves, 1000),
  run: (actor, { db, id, form, occasion }) => decideMergeProposal(db, actor, { id, ...form }, occasion),
  to: (to) => to.deskMerges(),
});

export const meta = privateTitle((language) => deskMessages[language].merges.title);

/** The page about merging again, with what stood in the way. */
export default pageOf<typeof loader, typeof action>(MergesPage);
