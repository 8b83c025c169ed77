import { expect, test } from 'vitest';
import { groupFigures, type Indicator, type Observation } from '../../app/study/figures';

const indicator = (id: string): Indicator => ({ id, nameZh: id, nameEn: id, unitZh: '家', unitEn: 'firms' });
const observation = (indicatorId: string, basis: 'stated' | 'derived' = 'stated'): Observation => ({
  id: `${indicatorId}:guangzhou`,
  indicatorId,
  citySlug: 'guangzhou',
  printed: '3',
  basis,
  formula: basis === 'derived' ? '3 / 1' : null,
  asOf: '2021',
  publisher: null,
  source: '§3.3',
  note: null,
});

test('the total of representative firms that the study never states is not among the figures', () => {
  const groups = groupFigures(
    [indicator('dt_core_total'), indicator('dt_core_share')],
    [observation('dt_core_total', 'derived'), observation('dt_core_share')],
  );
  expect(
    Object.values(groups)
      .flat()
      .map(({ id }) => id),
  ).toEqual(['dt_core_share']);
});

test('an indicator the page does not know stands under other, so that no figure is lost', () => {
  expect(groupFigures([indicator('a_new_one')], [observation('a_new_one')]).other.map(({ id }) => id)).toEqual([
    'a_new_one',
  ]);
});

test('an indicator without observations is left out', () => {
  expect(Object.values(groupFigures([indicator('dt_cases')], [])).flat()).toEqual([]);
});
