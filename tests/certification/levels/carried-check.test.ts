import { expect, test } from 'vitest';
import { unfilledParts, type CarriedCheck } from '../../../app/certification/levels/carried-check';

const fields = ['bim'];
const check: CarriedCheck = { day: '2026-11-30', fields, worked: 36, education: 'bachelor', related: true, hours: 80 };
const worked = (from: string, until: string | null) => ({ employer: '演示测绘', from, until, fields });
const studied = (level: 'associate' | 'master') => ({ school: '演示学院', level, completedOn: '2020-07-01', fields });
const trained = (hours: number) => ({ course: '演示课', hours, completedOn: '2024-01-01', fields });
const nothing = { work: [], education: [], training: [] };

test('an answer is in the record once the record says as much, and not because something else is there', () => {
  expect(unfilledParts(check, nothing)).toEqual(['work', 'education', 'training']);
  const less = {
    work: [worked('2024-11-30', null), worked('2025-01-01', '2026-01-01')],
    education: [studied('associate')],
    training: [trained(40)],
  };
  expect(unfilledParts(check, less)).toEqual(['work', 'education', 'training']);
  const enough = {
    work: [...less.work, worked('2023-11-30', '2024-11-30')],
    education: [...less.education, studied('master')],
    training: [...less.training, trained(40)],
  };
  expect(unfilledParts(check, enough)).toEqual([]);
});

test('what was not answered is not asked for', () => {
  expect(unfilledParts({ ...check, worked: 0, education: '', hours: 0 }, nothing)).toEqual([]);
});
