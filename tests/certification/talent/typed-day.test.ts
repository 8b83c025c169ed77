import { expect, test } from 'vitest';
import { partForms } from '../../../app/certification/talent/talent-record';

const kept = (from: string, until: string) => {
  const read = partForms.work.safeParse({ employer: '某公司', from, until });
  return read.success ? [read.data.from, read.data.until] : read.error.issues.map(({ message }) => message);
};

test('a date may be written as people write it and is kept as an ISO date', () => {
  expect(kept('2020年6月30日', '2020/7/1')).toEqual(['2020-06-30', '2020-07-01']);
  expect(kept('２０２０.6.30', ' ')).toEqual(['2020-06-30', null]);
  expect(kept('2020-06-30', '2021年2月30日')).toEqual(['date-wrong']);
  expect(kept('6/30/2020', '')).toEqual(['date-wrong']);
});
