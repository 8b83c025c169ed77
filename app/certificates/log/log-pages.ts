/** Lines of the public log in one file of it, about 70 KB. */
export const logPageLines = 1024;

/** Every command leaves the log with a multiple of so many lines: more than four, the number that must not be told. */
export const logStep = 8;

/** How many files hold a log of that many lines. */
export function logPageCount(size: number): number {
  return Math.ceil(size / logPageLines);
}

/** The number that the name of a file of the log stands for ("0.json", "17.json"), or null. */
export function readLogPageName(name: string): number | null {
  const digits = /^(0|[1-9]\d{0,8})\.json$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
