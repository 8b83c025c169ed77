import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PostForm } from '../ui/post-form';
import type { OpenProposal } from './merge-proposal-list.server';
import { deskMessages } from './messages';

/** Merges that concern members: one reviewer proposed each, another carries it out. */
export function MergeProposals({ language, proposals }: { language: Language; proposals: readonly OpenProposal[] }) {
  const { merges } = deskMessages[language];
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="proposed" className="mb-8 max-w-3xl">
      <h2 id="proposed">{merges.proposed}</h2>
      <ul className="mt-2 space-y-3">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="card space-y-2">
            <Proposal language={language} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Proposal({ language, proposal }: { language: Language; proposal: OpenProposal }) {
  const { merges } = deskMessages[language];
  const to = paths(language);
  const about = (
    <span className="sr-only">
      {colon(language)}
      {proposal.mergedName}
    </span>
  );
  return (
    <>
      <p>
        <a href={to.deskMerges({ kept: proposal.keptSlug, merged: proposal.mergedSlug })}>
          {merges.into(proposal.mergedName, proposal.keptName)}
        </a>{' '}
        <span className="text-sm text-muted">{momentText(proposal.proposedAt)}</span>
      </p>
      <p className="text-sm">{proposal.reason}</p>
      {proposal.own && (
        <>
          <p className="text-sm text-muted">{merges.ownProposal}</p>
          <ButtonForm action={to.deskMergeProposal(proposal.id)} values={{ move: 'withdraw' }}>
            {merges.withdraw}
            {about}
          </ButtonForm>
        </>
      )}
      {proposal.mayDecide && (
        <PostForm action={to.deskMergeProposal(proposal.id)} className="space-y-2">
          <label className="block">
            <span className="block text-sm">{merges.declineReason}</span>
            <input name="reason" className="field-input" />
          </label>
          <div className="flex flex-wrap gap-3">
            <button type="submit" name="move" value="confirm" className="button">
              {merges.confirm}
              {about}
            </button>
            <button type="submit" name="move" value="decline" className="button button-secondary">
              {merges.decline}
              {about}
            </button>
          </div>
        </PostForm>
      )}
    </>
  );
}
