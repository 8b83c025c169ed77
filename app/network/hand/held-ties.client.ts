import type { EdgeKindName } from '../kinds';

/** How two nodes are tied. */
interface HeldTie {
  readonly kind: EdgeKindName;
  readonly from: string;
  readonly to: string;
  /** In brackets, behind what ties them; '' for nothing. */
  readonly note: string;
}

/** The ties of a picture, found by the nodes they join. */
export class HeldTies {
  private readonly byPair = new Map<string, HeldTie>();
  private readonly others = new Map<string, string[]>();

  add(tie: HeldTie): void {
    const { from, to } = tie;
    this.byPair.set(`${from} ${to}`, tie);
    this.join(from, to);
    this.join(to, from);
  }

  neighboursOf(id: string): readonly string[] {
    return this.others.get(id) ?? [];
  }

  between(one: string, other: string): HeldTie | null {
    return this.byPair.get(`${one} ${other}`) ?? this.byPair.get(`${other} ${one}`) ?? null;
  }

  /** Into the list that is there: of a hub with thousands of ties a copy each would take quadratic time. */
  private join(one: string, other: string): void {
    const known = this.others.get(one);
    if (known) known.push(other);
    else this.others.set(one, [other]);
  }
}
