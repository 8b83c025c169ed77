import { describe, expect, test } from 'vitest';
import { eligibility, eligibleRoute, requirement } from '../../../app/certification/applications/eligibility';
import { measure } from '../../../app/certification/levels/measured-person';
import type { Person } from '../../../app/certification/levels/person';
import { schemeFaults, type SchemeContent } from '../../../app/certification/schemes/scheme';
import { schemeProposals } from '../../../db/schema';
import { testDatabase } from '../../database';
import { yardsticks } from '../../processor-time';

const db = testDatabase();
const drafts = db.select().from(schemeProposals).all();
const draftOf = (occupation: string, level: number): SchemeContent =>
  drafts.find((one) => one.occupationId === occupation && one.level === level)!.content;

describe('the shipped drafts', () => {
  test('are one per occupation and level: five for the study’s developer, three for each chain', () => {
    expect(drafts).toHaveLength(5 + 6 * 3);
    expect(drafts.filter((one) => one.occupationId === 'iot-twin').map((one) => one.level)).toEqual([1, 2, 3, 4, 5]);
    expect(draftOf('iot-twin', 3).title).toEqual({
      zh: '物联网数字孪生技术开发师（三级）',
      en: 'IoT digital-twin technology developer, Level 3',
    });
  });

  test('keep every rule of schemes and say that they are drafts', () => {
    for (const { content } of drafts) {
      expect(schemeFaults(content)).toEqual([]);
      expect(content.description.zh).toContain('草案');
    }
  });
});

describe('a scheme is refused', () => {
  const fault = (change: (copy: SchemeContent) => void) => {
    const copy = structuredClone(draftOf('bim-twin', 1));
    change(copy);
    return schemeFaults(copy);
  };
  test.each<[string, (copy: SchemeContent) => void, string, string]>([
    ['weights that are not 100 together', (copy) => (copy.papers[0]!.weight = 41), 'papers', 'weights-not-100'],
    [
      'a rubric that is not 100',
      (copy) => (copy.papers[1]!.rubric[0]!.points += 1),
      'papers.1.rubric',
      'rubric-not-100',
    ],
    [
      'one assessor for practice',
      (copy) => (copy.papers[1]!.assessors = 1),
      'papers.1.assessors',
      'two-assessors-needed',
    ],
    ['a paper twice', (copy) => (copy.papers[1]!.id = 'theory'), 'papers', 'paper-twice'],
    ['a body twice', (copy) => copy.issuers.push('alliance'), 'issuers', 'issuer-twice'],
    ['renewal of what does not end', (copy) => (copy.validityMonths = null), 'renewal', 'renewal-without-end'],
  ])('for %s', (_title, change, field, code) => {
    expect(fault(change)).toEqual([{ field, code }]);
  });

  test('for more routes than anybody can read', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ training: { hours: at + 1 } }));
    expect(
      fault(
        (copy) =>
          (copy.eligibility = {
            all: [{ any: many }, { any: many.map(({ training }) => ({ training: { hours: training.hours + 5 } })) }],
          }),
      ),
    ).toEqual([{ field: 'eligibility', code: 'too-many-routes' }]);
  });

  test('for a rule nobody defined', () => {
    expect(fault((copy) => (copy.eligibility = { luck: 1 } as never)).map(({ field }) => field)).toEqual([
      'eligibility',
    ]);
  });
});

test('100,000 people are held against every scheme in seconds', async () => {
  const schemes = drafts.map((one) =>
    requirement({ occupation: one.occupationId, fields: one.content.fields, eligibility: one.content.eligibility }),
  );
  const fields = ['sensing', 'gis', 'bim', 'fusion', 'simulation', 'control', 'iot'];
  const levels = ['secondary', 'associate', 'bachelor', 'master'] as const;
  const year = (n: number) => String(2000 + (n % 26));
  const people = Array.from({ length: 100_000 }, (_, n): Person => ({
    work: [
      {
        employer: '甲',
        from: `${year(n)}-03-01`,
        until: n % 3 === 0 ? null : `${year(n + 25)}-05-31`,
        fields: [fields[n % 7]!],
      },
      { employer: '乙', from: `${year(n * 7)}-01-01`, until: null, fields: [fields[(n * 5) % 7]!] },
    ],
    education: [{ school: '丙', level: levels[n % 4]!, completedOn: '2015-06-30', fields: [fields[n % 7]!] }],
    training:
      n % 2 ? [{ course: '丁', hours: 40 + (n % 200), completedOn: '2025-06-30', fields: [fields[n % 7]!] }] : [],
    projects: [],
    certificates: n % 5 === 0 ? [{ occupation: 'bim-twin', level: 1, issuedOn: '2024-01-01', validUntil: null }] : [],
  }));
  let eligible = 0;
  const took = await yardsticks(() => {
    for (const one of people) {
      const measured = measure(one, '2026-11-23');
      for (const scheme of schemes) if (eligibleRoute(measured, scheme) !== null) eligible += 1;
    }
  });
  expect(eligible).toBe(512_727);
  const some = people.slice(0, 2000).map((one) => measure(one, '2026-11-23'));
  const verdicts = some.flatMap((one) =>
    schemes.map((scheme) => [eligibleRoute(one, scheme), eligibility(one, scheme)] as const),
  );
  expect(
    verdicts.filter(([route, found]) =>
      found.eligible
        ? found.route !== route
        : route !== null || found.shortfalls.some((way) => way.missing.length === 0),
    ),
  ).toEqual([]);
  expect(took).toBeLessThan(600);
});
