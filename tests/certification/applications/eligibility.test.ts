import { describe, expect, test } from 'vitest';
import { eligibility, requirement, type Eligibility } from '../../../app/certification/applications/eligibility';
import { measure } from '../../../app/certification/levels/measured-person';
import type { Person } from '../../../app/certification/levels/person';
import type { Rule } from '../../../app/certification/schemes/rule';
import { missingWords, shortfallWords, verdictWords } from '../../../app/certification/levels/shortfall-words';
import fc from '../../properties';

const today = '2026-11-23';
const nobody: Person = { work: [], education: [], training: [], projects: [], certificates: [] };
const job = (from: string, until: string | null, fields: string[] = ['bim']) => ({
  employer: '甲',
  from,
  until,
  fields,
});
const ask = (rule: Rule, person: Partial<Person>, on = today): Eligibility =>
  eligibility(
    measure({ ...nobody, ...person }, on),
    requirement({ occupation: 'bim', fields: ['bim'], eligibility: rule }),
  );
const only = (found: Eligibility) => (found.eligible ? null : found.shortfalls[0]!.missing[0]!);

describe('years of work', () => {
  const years = (months: number): Rule => ({ work: { months, related: true } });

  test('14 months short says 14 and the month it will be full', () => {
    expect(only(ask(years(60), { work: [job('2023-01-23', null)] }))).toEqual({
      kind: 'work',
      months: 14,
      of: 60,
      related: true,
      earliest: '2028-01-23',
    });
  });

  test('the day it is full is enough, the day before is not', () => {
    expect(ask(years(60), { work: [job('2021-11-23', null)] })).toEqual({ eligible: true, route: 0 });
    expect(only(ask(years(60), { work: [job('2021-11-24', null)] }))).toMatchObject({
      months: 1,
      earliest: '2026-11-24',
    });
  });

  test('jobs held at the same time count once, and gaps do not count', () => {
    const work = [job('2020-01-01', '2021-12-31'), job('2021-01-01', '2022-12-31'), job('2024-01-01', '2024-12-31')];
    expect(only(ask(years(60), { work }))).toMatchObject({ months: 12, earliest: '2027-11-23' });
    expect(ask(years(48), { work }).eligible).toBe(true);
  });

  test('only related work counts when the rule says so', () => {
    const work = [job('2010-01-01', null, ['gis'])];
    expect(only(ask(years(12), { work }))).toMatchObject({ months: 12, earliest: '2027-11-23' });
    expect(ask({ work: { months: 12, related: false } }, { work }).eligible).toBe(true);
  });

  test('work that begins after today does not count yet', () => {
    expect(only(ask(years(12), { work: [job('2026-12-01', null)] }))).toMatchObject({ months: 12 });
  });

  test('whoever waits until the earliest day is eligible on it and not a day before', () => {
    const day = fc
      .integer({ min: 0, max: 12_000 })
      .map((days) => new Date(Date.UTC(1994, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, day), { maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 480 }),
        (spells, ongoing, months) => {
          const closed = spells
            .filter(([from, until]) => from < until && until < today)
            .map(([from, until]) => job(from, until));
          const work = [...closed, job(ongoing ? '2026-01-15' : today, null)];
          const missing = only(ask(years(months), { work }));
          if (missing === null) return;
          expect(ask(years(months), { work }, missing.earliest!).eligible).toBe(true);
          const before = new Date(Date.parse(missing.earliest!) - 86_400_000).toISOString().slice(0, 10);
          expect(ask(years(months), { work }, before).eligible).toBe(false);
        },
      ),
    );
  });
});

describe('schooling, certificates and training', () => {
  test('higher schooling meets a lower demand; an expected graduation gives the date', () => {
    const degree = { education: { level: 'associate', related: true } } as const;
    const school = (level: 'secondary' | 'bachelor', completedOn: string) => [
      { school: '乙', level, completedOn, fields: ['bim'] },
    ];
    expect(ask(degree, { education: school('bachelor', '2020-06-30') }).eligible).toBe(true);
    expect(only(ask(degree, { education: school('bachelor', '2027-06-30') }))).toEqual({
      kind: 'education',
      level: 'associate',
      related: true,
      earliest: '2027-06-30',
    });
    expect(only(ask(degree, { education: school('secondary', '2020-06-30') }))).toMatchObject({ earliest: null });
  });

  const held = (issuedOn: string, validUntil: string | null = null, level = 2) => [
    { occupation: 'bim', level, issuedOn, validUntil },
  ];
  const rule: Rule = { held: { level: 2, months: 36 } };

  test('a certificate must be valid, high enough and old enough', () => {
    expect(ask(rule, { certificates: held('2023-11-23') }).eligible).toBe(true);
    expect(ask(rule, { certificates: held('2023-11-23', null, 3) }).eligible).toBe(true);
    expect(only(ask(rule, { certificates: held('2024-04-23') }))).toEqual({
      kind: 'held',
      occupation: 'bim',
      level: 2,
      months: 5,
      earliest: '2027-04-23',
    });
    expect(only(ask(rule, { certificates: held('2020-01-01', '2026-11-22') }))).toMatchObject({
      months: 36,
      earliest: null,
    });
    expect(ask(rule, { certificates: held('2020-01-01', today) }).eligible).toBe(true);
    expect(only(ask(rule, { certificates: held('2020-01-01', null, 1) }))).toMatchObject({ earliest: null });
  });

  test('training hours add up, old ones only where the rule lets them', () => {
    const training = [60, 30].map((hours, index) => ({
      course: '丙',
      hours,
      completedOn: index === 0 ? '2020-01-01' : '2026-10-01',
      fields: ['bim'],
    }));
    expect(ask({ training: { hours: 90 } }, { training }).eligible).toBe(true);
    expect(only(ask({ training: { hours: 90, withinMonths: 24 } }, { training }))).toEqual({
      kind: 'training',
      hours: 60,
      of: 90,
      withinMonths: 24,
      earliest: null,
    });
  });
});

describe('routes', () => {
  const twoWays: Rule = {
    any: [
      { all: [{ held: { level: 2, months: 36 } }, { training: { hours: 40 } }] },
      { work: { months: 120, related: true } },
      { all: [{ education: { level: 'bachelor', related: true } }, { work: { months: 48, related: true } }] },
    ],
  };

  test('the first route that holds is named', () => {
    expect(ask(twoWays, { work: [job('2010-01-01', null)] })).toEqual({ eligible: true, route: 1 });
    expect(
      ask(twoWays, {
        work: [job('2022-01-01', null)],
        education: [{ school: '乙', level: 'bachelor', completedOn: '2021-06-30', fields: ['bim'] }],
      }),
    ).toEqual({ eligible: true, route: 2 });
  });

  test('otherwise every route says what it lacks, those with a date first and the soonest of them before', () => {
    const found = ask(twoWays, {
      work: [job('2023-01-01', null)],
      education: [{ school: '乙', level: 'bachelor', completedOn: '2021-06-30', fields: ['bim'] }],
    });
    expect(
      found.eligible ? [] : found.shortfalls.map(({ route, earliest, missing }) => [route, earliest, missing.length]),
    ).toEqual([
      [2, '2027-01-01', 1],
      [1, '2033-01-01', 1],
      [0, null, 2],
    ]);
  });

  test('any inside all multiplies out, and a rule that asks for nothing is met by everybody', () => {
    const nested: Rule = {
      all: [
        { any: [{ training: { hours: 1 } }, { training: { hours: 2 } }] },
        { any: [{ training: { hours: 3 } }, { training: { hours: 1 } }] },
      ],
    };
    expect(
      requirement({ occupation: 'bim', fields: ['bim'], eligibility: nested }).routes.map((route) => route.length),
    ).toEqual([2, 1, 2, 2]);
    expect(ask({ all: [] }, {})).toEqual({ eligible: true, route: 0 });
  });

  test('routes agree with the rule read as plain logic', () => {
    const leaf = fc.integer({ min: 1, max: 30 }).map((hours): Rule => ({ training: { hours } }));
    const { tree } = fc.letrec<{ tree: Rule }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((any): Rule => ({ any })),
        fc.array(tie('tree'), { maxLength: 2 }).map((all): Rule => ({ all })),
      ),
    }));
    const holds = (rule: Rule, hours: number): boolean =>
      'any' in rule
        ? rule.any.some((part) => holds(part, hours))
        : 'all' in rule
          ? rule.all.every((part) => holds(part, hours))
          : 'training' in rule && hours >= rule.training.hours;
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 30 }), (rule, hours) => {
        expect(
          ask(rule, { training: [{ course: '丙', hours, completedOn: '2026-01-01', fields: ['bim'] }] }).eligible,
        ).toBe(holds(rule, hours));
      }),
    );
  });
});

test('the words are those an applicant can repeat', () => {
  const level = (_occupation: string, number: number) => ['五级', '四级', '三级'][number - 1]!;
  const found = ask(
    { all: [{ work: { months: 60, related: true } }, { held: { level: 2, months: 36 } }] },
    { work: [job('2023-01-23', null)] },
  );
  if (found.eligible) throw new Error('not expected');
  expect(shortfallWords('zh', found.shortfalls[0]!, level)).toBe(
    '再满 14 个月相关工作（最早 2028-01）；先取得四级证书，并满 36 个月',
  );
  expect(verdictWords('zh', found, '三级')).toBeNull();
  const soon = ask({ work: { months: 60, related: true } }, { work: [job('2023-01-23', null)] });
  expect(verdictWords('zh', soon, '三级')).toBe('可于 2028-01 申报三级。');
  expect(verdictWords('en', soon, 'Level 3')).toBe('You can apply for Level 3 in 2028-01.');
  expect(verdictWords('zh', ask({ all: [] }, {}), '五级')).toBe('现在即可申报五级。');
  expect(missingWords('zh', { kind: 'training', hours: 30, of: 40, withinMonths: 24, earliest: null }, level)).toBe(
    '近 24 个月内再完成 30 学时相关培训',
  );
});
