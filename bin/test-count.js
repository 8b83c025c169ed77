/**
 * Counts of a Vitest JSON report. A file that could not be loaded holds no tests and counts as one failure, and so
 * does a run that ended badly although no test failed (an error outside every test).
 */
export function countsOfReport(report, exitCode) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addCounts(total, more) {
  for (const key of Object.keys(total)) total[key] += more[key];
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The twenty files of a Vitest JSON report that took longest, a line each, in seconds of their tests and hooks. */
export function slowestFiles(report, root) {
  const files = report.testResults
    .map(({ name, startTime, endTime }) => ({
      name: name.replace(`${root}/`, ''),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 20);
  return `\nSlowest files of tests, in seconds\n${files.map(({ name, seconds }) => line(seconds, name)).join('\n')}`;
}

/** Seconds of each part of `npm test`, a line each. Parts that ran beside each other add up to more than the whole. */
export function secondsOfParts(parts) {
  return `\nSeconds\n${parts.map(({ name, seconds, failed }) => line(seconds, failed ? `${name}, failed` : name)).join('\n')}`;
}

function line(seconds, name) {
  return `${seconds.toFixed(1).padStart(7)}  ${name}`;
}
