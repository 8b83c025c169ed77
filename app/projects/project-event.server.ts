import type { Transaction } from '../../db/write';
import type { Details } from '../events/mask';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';

/** What happened in a project beside a move of the project itself. */
export type ProjectDeed =
  | 'project.begin'
  | 'project.write'
  | 'project.invite'
  | 'project.revoke-invitation'
  | 'project.consent'
  | 'project.decline'
  | 'project.remove-party'
  | 'project.leave'
  | 'project.disclose'
  | 'project.conceal'
  | 'project.ask-lead'
  | 'project.take-lead'
  | 'project.decline-lead'
  | 'project.withdraw-lead-offer'
  | 'project.volunteer'
  | 'project.name-lead'
  | 'project.confirm'
  | 'project.retract-evidence'
  | 'project.add-output'
  | 'project.publish-output'
  | 'project.withdraw-output'
  | 'project.report-milestone'
  | 'project.accept-milestone'
  | 'project.return-milestone'
  | 'project.drop-milestone'
  | 'project.submit-listing'
  | 'project.recall-listing'
  | 'project.list'
  | 'project.return-listing'
  | 'project.withhold'
  | 'project.merge'
  | 'project.undo-merge'
  | 'project.case-write'
  | 'project.case-picture'
  | 'project.case-drop-picture'
  | 'project.case-agree'
  | 'project.case-object'
  | 'project.case-send'
  | 'project.case-recall'
  | 'project.case-rework'
  | 'project.case-publish'
  | 'project.case-return'
  | 'project.case-withdraw';

interface ProjectHappening {
  readonly projectId: number;
  readonly by: EventActor;
  readonly deed: ProjectDeed;
  readonly before?: Details;
  readonly after?: Details;
  readonly reason?: string | null;
}

/** The row of history of a deed in a project. */
export function recordInProject(
  tx: Transaction,
  { projectId, by, deed, before, after, reason }: ProjectHappening,
  moment: Moment,
): void {
  recordEvent(
    tx,
    {
      actor: by,
      deed,
      thing: { type: 'project', id: projectId },
      before,
      after,
      ...(reason ? { reason } : {}),
    },
    moment,
  );
}
