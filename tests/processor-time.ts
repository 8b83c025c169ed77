import { existsSync, readFileSync } from 'node:fs';

/**
 * Milliseconds of this process's processor time that some work takes. Whatever else the machine is doing does not
 * lengthen it, so a limit on it fails when the work has grown, and only then.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
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
