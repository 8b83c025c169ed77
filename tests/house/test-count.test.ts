import { describe, expect, it } from 'vitest';
import { addCounts, countsOfReport, secondsOfParts, slowestFiles, summary } from '../../bin/test-count.js';

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

it('lists the twenty files that took longest, slowest first, and the seconds of each part', () => {
  const file = (index: number) => ({
    name: `/root/tests/${index}.test.ts`,
    startTime: 1000,
    endTime: 1000 + index * 500,
  });
  const lines = slowestFiles({ testResults: Array.from({ length: 25 }, (_, index) => file(index)) }, '/root')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.slice(0, 2)).toEqual(['Slowest files of tests, in seconds', '   12.0  tests/24.test.ts']);
  expect(lines.at(-1)).toBe('    2.5  tests/5.test.ts');
  expect(
    secondsOfParts([
      { name: 'types', seconds: 31.26, failed: false },
      { name: 'lint', seconds: 2, failed: true },
    ]),
  ).toBe('\nSeconds\n   31.3  types\n    2.0  lint, failed');
});
