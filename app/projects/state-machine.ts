/** One way out of a state: where it leads, who may take it, and whether it is refused without a reason. */
export interface Move<State extends string, By extends string> {
  readonly to: State;
  readonly by: readonly By[];
  readonly reason?: true;
}

/** The states of a thing with the moves each allows: the one table that guards, buttons, words and SQL derive from. */
export type Machine<State extends string, By extends string> = Readonly<
  Record<State, { readonly moves: Readonly<Record<string, Move<State, By>>> }>
>;

/** The moves a table names, over all of its states. */
export type MoveName<Table> = {
  [State in keyof Table]: Table[State] extends { readonly moves: infer Moves } ? keyof Moves : never;
}[keyof Table] &
  string;

/** The move as the table has it, or null when the state does not allow it. */
export function moveOf<State extends string, By extends string>(
  machine: Machine<State, By>,
  state: State,
  name: string,
): Move<State, By> | null {
  const { moves } = machine[state];
  return Object.hasOwn(moves, name) ? moves[name]! : null;
}

/** The names of what a state allows: to everybody, or to one side. */
export function movesOf<State extends string, By extends string>(
  machine: Machine<State, By>,
  state: State,
  by?: By,
): string[] {
  return Object.entries<Move<State, By>>(machine[state].moves).flatMap(([name, move]) =>
    by === undefined || move.by.includes(by) ? [name] : [],
  );
}

/** The states of a table, in its order. */
export function statesOf<State extends string>(machine: Readonly<Record<State, unknown>>): [State, ...State[]] {
  return Object.keys(machine) as [State, ...State[]];
}
