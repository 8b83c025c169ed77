import { greedyFillOrder, type FillStep } from '../../gaps/fill-value';
import type { PreparedModel } from '../../scenarios/scenario-model';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import type { Figure } from '../atlas-view';
import type { TriedView } from './scenario-shown';

/** What a what-if makes of one segment. */
export interface TriedOutcome {
  readonly change: 'filled' | 'lost' | null;
  /** By which of its steps: `①`. */
  readonly step: string | null;
  /** What filling it would add next: `+27`. */
  readonly gain: string | null;
  /** Where it is filled or lost, or no longer. */
  readonly href: string;
  /** Whether somebody holds it with what is supposed. */
  readonly held: boolean;
  /** Complete paths through it, now and with what is supposed. */
  readonly paths: readonly [before: bigint, after: bigint];
}

/** What a what-if makes of the figures and lists around its drawing. */
export interface TriedRows {
  /** The part of each coverage with what is supposed. */
  readonly parts: Readonly<Record<Figure['id'], string>>;
  /** By id. */
  readonly segments: ReadonlyMap<string, TriedOutcome>;
  /** The order in which filling what is still missing one by one completes most. */
  readonly order: () => readonly FillStep[];
}

/** The rows that go with what the drawing shows of the same outcome. */
export function triedRows(tried: TriedView, { after, segments }: ScenarioOutcome, { graph }: PreparedModel): TriedRows {
  const changes = new Map(tried.changes);
  const steps = new Map(tried.steps);
  const gains = new Map(tried.gains);
  const hrefs = new Map(tried.hrefs);
  const held = segments.filter((segment) => segment.after).map(({ id }) => id);
  return {
    parts: { paths: String(after.paths[0]), links: String(after.links[0]), segments: String(after.segments[0]) },
    segments: new Map(
      segments.map(({ id, after: isHeld, pathsBefore, pathsAfter }) => [
        id,
        {
          change: changes.get(id) ?? null,
          step: steps.get(id) ?? null,
          gain: gains.get(id) ?? null,
          href: hrefs.get(id)!,
          held: isHeld,
          paths: [pathsBefore, pathsAfter],
        },
      ]),
    ),
    order: () => greedyFillOrder(graph, new Set(held)),
  };
}
