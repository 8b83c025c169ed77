/** What some work gives, and the ms of this process's processor time it took: the same however busy the machine is. */
export function inProcessorTime<Value>(work: () => Value): { value: Value; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}
