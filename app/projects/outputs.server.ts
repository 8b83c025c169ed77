import { and, eq } from 'drizzle-orm';
import { projectOutputs } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { actInProject, type ActRefusal } from './act.server';
import { applyEffects } from './effects.server';
import { outputStates, type OutputKind, type OutputMove, type OutputState } from './output-state';
import { recordInProject } from './project-event.server';
import { moveOf, movesOf } from './state-machine';

export interface NewOutput {
  readonly kind: OutputKind;
  readonly title: string;
  readonly identifier: string | null;
  readonly url: string | null;
}

/** A party adds what it brought forth, as a draft of its own, once the project runs. */
export function addOutput(
  db: Database,
  actor: Actor | null,
  { output, ...acting }: { id: number; partyId?: number | null; output: NewOutput },
  occasion: Occasion,
): Outcome<{ outputId: number }, ActRefusal | 'move-not-allowed'> {
  return actInProject(
    db,
    actor,
    acting,
    occasion,
    (tx, { project, party, by }): Outcome<{ outputId: number }, 'move-not-allowed'> => {
      const { state } = project;
      if (!['running', 'closing', 'completed'].includes(state))
        return refuse('move-not-allowed', { value: 'add-output', state, allowed: [] });
      const { id: outputId } = tx
        .insert(projectOutputs)
        .values({
          projectId: project.id,
          partyId: party.id,
          ...output,
          state: 'draft',
          createdAt: occasion.now.toISOString(),
        })
        .returning({ id: projectOutputs.id })
        .get();
      recordInProject(
        tx,
        { projectId: project.id, by, deed: 'project.add-output', after: { outputId, partyId: party.id } },
        occasion,
      );
      return ok({ outputId });
    },
  );
}

export type OutputRefusal = ActRefusal | 'output-unknown' | 'move-not-allowed' | 'reason-needed';

/** Its party publishes an output, or withdraws it with a reason; the title stays with the day. Evidence follows. */
export function moveOutput(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null; outputId: number; move: OutputMove; reason: string | null },
  occasion: Occasion,
): Outcome<{ state: OutputState }, OutputRefusal> {
  return actInProject(
    db,
    actor,
    input,
    occasion,
    (tx, { project, party, by }): Outcome<{ state: OutputState }, OutputRefusal> => {
      const { outputId, move } = input;
      const output = project.outputs.find(({ id, partyId }) => id === outputId && partyId === party.id);
      if (!output) return refuse('output-unknown', { value: String(outputId) });
      const { state } = output;
      const next = moveOf(outputStates, state, move);
      if (!next) return refuse('move-not-allowed', { value: move, state, allowed: movesOf(outputStates, state) });
      const reason = input.reason?.trim() || null;
      if (next.reason && reason === null) return refuse('reason-needed', { field: 'reason', state });
      const at = occasion.now.toISOString();
      tx.update(projectOutputs)
        .set({ state: next.to, ...(move === 'publish' ? { publishedAt: at } : { withdrawnAt: at, reason }) })
        .where(and(eq(projectOutputs.id, outputId), eq(projectOutputs.state, state)))
        .run();
      const deed = move === 'publish' ? 'project.publish-output' : 'project.withdraw-output';
      const [before, after] = [
        { outputId, state },
        { outputId, state: next.to },
      ];
      recordInProject(tx, { projectId: project.id, by, deed, before, after, reason }, occasion);
      applyEffects(db, tx, project.id, occasion);
      return ok({ state: next.to });
    },
  );
}
