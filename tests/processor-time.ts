import { existsSync, readFileSync } from 'node:fs';

/** Milliseconds of this process's processor time that some work takes, whatever else the machine is doing. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What the yardstick takes in this process: measured once, for a limit stands far from what it is held against. */
let measured: Promise<number> | undefined;

/**
 * How many times the yardstick some work takes, both measured in this process: a slower machine makes both longer, so a
 * limit on it fails when the work has grown, and only then. The yardstick is a tenth of a second of a processor of
 * 2022. A limit stands between what the work takes and what it would take if it grew with the square of its input, far
 * from both.
 */
export async function yardsticks(work: () => unknown): Promise<number> {
  const took = await processorTime(work);
  measured ??= leastOfThree();
  return took / (await measured);
}

async function leastOfThree(): Promise<number> {
  const times: number[] = [];
  while (times.length < 3) times.push(await processorTime(yardstick));
  return Math.min(...times);
}

/** A fixed piece of the kind of work an application does: texts made, sorted, counted and parsed. */
function yardstick(): number {
  const words = Array.from({ length: 60_000 }, (_, n) => `w${(n * 7919) % 60_013}`).sort();
  const counted = new Map<string, number>();
  for (const word of words) counted.set(word.slice(0, 3), (counted.get(word.slice(0, 3)) ?? 0) + 1);
  return (JSON.parse(JSON.stringify(words)) as string[]).length + counted.size;
}

/** Milliseconds of processor time that a running process has taken since it began; null where there is no /proc. */
export function processorTimeOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name in brackets may hold blanks; utime and stime are fields 14 and 15, in hundredths of a second (proc(5)).
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
