import type { Condensation } from './condensation';

/**
 * How many source→sink paths lack at most some number of segments: more fills than that are needed for the others.
 * Buffers are kept between calls, for searches that ask thousands of times.
 */
export class CountBelow {
  /** Per component and number of missing segments up to it: paths that reach it. */
  #reached: bigint[][] = [];

  constructor(readonly condensation: Condensation) {}

  /**
   * Paths whose components lack at most `most` segments together and hold none that is `barred` (more than 0 there).
   * One sweep with `most` + 1 counts a component.
   */
  complete(missing: Int32Array, barred: Int32Array, most: number): bigint {
    const { suppliers, sinks } = this.condensation;
    for (let component = 0; component < suppliers.length; component++)
      this.#reached[component] = this.#countsAt(component, missing, barred, most);
    let complete = 0n;
    for (const sink of sinks) for (const count of this.#reached[sink]!) complete += count;
    return complete;
  }

  /** By number of missing segments, this component's among them. */
  #countsAt(component: number, missing: Int32Array, barred: Int32Array, most: number): bigint[] {
    const counts = new Array<bigint>(most + 1).fill(0n);
    const own = missing[component]!;
    if (barred[component]! > 0 || own > most) return counts;
    const before = this.condensation.suppliers[component]!;
    if (before.length === 0) counts[own] = 1n;
    for (const supplier of before) {
      const arriving = this.#reached[supplier]!;
      for (let lacking = 0; lacking + own <= most; lacking++)
        if (arriving[lacking] !== 0n) counts[lacking + own]! += arriving[lacking]!;
    }
    return counts;
  }
}
