import { missingPerComponent } from '../gaps/chain-graph';
import { countCompletePaths } from '../gaps/path-counts';
import { holdersAfter, type EditStanding } from './applied-scenario';
import type { Edit } from './edit';
import { heldSegments, type PreparedModel } from './scenario-model';

/** What one supposition does to the number of complete paths: more, none, or fewer (negative). */
export interface ScenarioStep {
  readonly edit: Edit;
  /** Were it the only one. */
  readonly alone: bigint;
  /** After those before it, as they are listed: two gaps on one path are worth nothing until both are closed. */
  readonly inTurn: bigint;
}

/** The suppositions that apply, each alone and in its turn. O(edits × (segments + links)). */
export function stepsOf(
  prepared: PreparedModel,
  standings: readonly EditStanding[],
  completeBefore: bigint,
): ScenarioStep[] {
  const edits = standings.filter(({ state }) => state === 'applies').map(({ edit }) => edit);
  let reached = completeBefore;
  return edits.map((edit, index) => {
    const complete = completeWith(prepared, edits.slice(0, index + 1));
    const inTurn = complete - reached;
    reached = complete;
    return { edit, alone: completeWith(prepared, [edit]) - completeBefore, inTurn };
  });
}

function completeWith(prepared: PreparedModel, edits: readonly Edit[]): bigint {
  const { graph } = prepared;
  const held = heldSegments(prepared, holdersAfter(prepared, edits));
  return countCompletePaths(graph.condensation, missingPerComponent(graph, held));
}
