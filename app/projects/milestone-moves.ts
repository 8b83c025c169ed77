import { milestoneStates, type MilestoneMove } from './milestone-state';
import { leadOf } from './parties-now';
import type { Project, ProjectMilestone, ProjectParty } from './project';
import { moveOf, movesOf } from './state-machine';
import { judgesOf } from './waiting';

/** What a party may do to a milestone now. */
export function milestoneMovesOf(
  project: Pick<Project, 'state' | 'parties'>,
  milestone: ProjectMilestone,
  party: Pick<ProjectParty, 'id'>,
): MilestoneMove[] {
  if (project.state !== 'running') return [];
  const may = {
    owner: milestone.ownerId === party.id,
    judge: judgesOf(project, milestone).includes(party.id),
    lead: leadOf(project)?.id === party.id,
  };
  return (movesOf(milestoneStates, milestone.state) as MilestoneMove[]).filter((move) =>
    moveOf(milestoneStates, milestone.state, move)!.by.some((mover) => may[mover]),
  );
}
