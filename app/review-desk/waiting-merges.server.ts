import type { Database } from '../../db/client';
import { worksAtDesk } from '../accounts/permissions/actor';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { deskMessages } from './messages';
import { openProposals, type OpenProposal } from './merge-proposal-list.server';
import { deskWaitingWords } from './waiting-words';

/** Merges that concern members: one reviewer proposes, another of both regions carries out or declines; others read. */
export const waitingMerges: WaitingSource = {
  kind: 'merge-proposal',
  mine: (db, reader) => {
    const { mergeProposed } = deskWaitingWords[reader.language];
    return proposals(db, reader)
      .filter(({ own }) => !own)
      .map((one) => itemOf(reader, one, { standing: one.mayDecide ? 'act' : 'read', act: mergeProposed }));
  },
  begun: (db, reader) => {
    const { ownMerge, otherReviewer } = deskWaitingWords[reader.language];
    return proposals(db, reader)
      .filter(({ own }) => own)
      .map((one) => ({ ...itemOf(reader, one, { standing: 'begun', act: ownMerge }), waitsFor: otherReviewer }));
  },
};

function proposals(db: Database, { actor, limit }: WaitingReader): OpenProposal[] {
  return worksAtDesk(actor) ? openProposals(db, actor, limit) : [];
}

function itemOf(
  { language }: WaitingReader,
  { keptName, keptSlug, mergedName, mergedSlug, proposedAt }: OpenProposal,
  as: Pick<WaitingItem, 'standing' | 'act'>,
): WaitingItem {
  return {
    ...as,
    subject: deskMessages[language].merges.into(mergedName, keptName),
    behalf: null,
    waitsFor: null,
    since: proposedAt,
    dueOn: null,
    href: paths(language).deskMerges({ kept: keptSlug, merged: mergedSlug }),
  };
}
