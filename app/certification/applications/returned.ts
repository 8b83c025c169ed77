import type { Person } from '../levels/person';
import { entriesOf, recordParts, type RecordPart, type TalentRecord } from '../talent/talent-record';

/** What a reviewer returned and what they asked for, as it then was. */
export interface Returned {
  readonly person: Person;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** By part and position in `person`: `{ 'work.0': '…' }`. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** An entry as it was and as it is: positions in the two records, null where it is gone or new. */
export interface EntryPair {
  readonly part: RecordPart;
  readonly was: number | null;
  readonly is: number | null;
  /** What was asked of it; '' where nothing was. */
  readonly asked: string;
}

/**
 * The entries that were asked about or that changed since, the old beside the new. What reads the same is the same
 * entry wherever it stands now; of the others the first is paired with the first.
 */
export function pairedEntries({ person, remarks }: Returned, now: TalentRecord): EntryPair[] {
  return recordParts.flatMap((part) => {
    const [before, after] = [entriesOf(person, part).map(readings), entriesOf(now, part).map(readings)];
    const pairs = pairsOf(before, after);
    return pairs.flatMap(({ was, is }): EntryPair[] => {
      const asked = was === null ? '' : (remarks[`${part}.${was}`] ?? '');
      const same = was !== null && is !== null && before[was]!.whole === after[is]!.whole;
      return same && asked === '' ? [] : [{ part, was, is, asked }];
    });
  });
}

interface Reading {
  /** The entry without what proves it. */
  readonly text: string;
  readonly whole: string;
}

function readings({ evidence = [], ...entry }: ReturnType<typeof entriesOf>[number]): Reading {
  const text = JSON.stringify(entry);
  return { text, whole: `${text} ${JSON.stringify(evidence)}` };
}

function pairsOf(before: readonly Reading[], after: readonly Reading[]) {
  const left = new Set(after.keys());
  const found = before.map(({ text }) => {
    const same = [...left].find((index) => after[index]!.text === text);
    if (same !== undefined) left.delete(same);
    return same ?? null;
  });
  const rest = [...left];
  const pairs = found.map((is, was) => ({ was: was as number | null, is: is ?? rest.shift() ?? null }));
  return [...pairs, ...rest.map((is) => ({ was: null, is }))];
}
