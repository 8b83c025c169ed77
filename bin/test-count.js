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
