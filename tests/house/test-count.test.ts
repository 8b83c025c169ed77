import { describe, expect, it } from 'vitest';
import { addCounts, countsOfReport, summary } from '../../bin/test-count.js';

const report = (over: object) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
});

describe('the last line of npm test', () => {
  it('names what passed and failed, and what was skipped only when something was', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(summary({ passed: 12, failed: 3, skipped: 2 })).toBe('12 passed, 3 failed, 2 skipped');
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countsOfReport(report({ testResults }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a failed test once and an error outside every test as one', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countsOfReport(report({ numFailedTests: 1, testResults }), 1).failed).toBe(1);
    expect(countsOfReport(report({}), 1).failed).toBe(1);
    expect(countsOfReport(report({ numPendingTests: 2, numTodoTests: 1 }), 0)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
    });
  });

  it('adds the steps up', () => {
    const total = { passed: 1, failed: 0, skipped: 0 };
    addCounts(total, { passed: 4, failed: 1, skipped: 2 });
    expect(total).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });
});
