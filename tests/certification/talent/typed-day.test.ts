import { expect, test } from 'vitest';
import { planForm } from '../../../app/certification/sessions/plan-form';
import { partForms } from '../../../app/certification/talent/talent-record';
import { endAuthorisationForm } from '../../../app/issuing-desk/desk-forms';
import { offerForm } from '../../../app/offers/offer-form';
import { demandForm } from '../../../app/talent-demand/demand';

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

test.each(['2026-12-31', '2026年12月31日', '2026/12/31', '２０２６.12.31'])(
  'every form takes %s for a day',
  (typed) => {
    expect(endAuthorisationForm.parse({ untilOn: typed, reason: '' }).untilOn).toBe('2026-12-31');
    expect(demandForm.shape.asOf.parse(typed)).toBe('2026-12-31');
    expect(offerForm.shape.validUntil.parse(typed)).toBe('2026-12-31');
    expect(planForm.shape.startsAt.parse(`${typed} 9:30`)).toBe('2026-12-31T01:30:00.000Z');
  },
);

test('a month alone is its first day where something begins and its last where it ends; 至今 is no end', () => {
  for (const [from, until] of [
    ['2023-11', '2024-02'],
    ['2023年11月', '2024年2月'],
    ['2023/11', '2024.2'],
    ['２０２３．１１', '２０２４／２'],
  ] as const)
    expect(kept(from, until)).toEqual(['2023-11-01', '2024-02-29']);
  expect(kept('20231105', '2023年12月5号')).toEqual(['2023-11-05', '2023-12-05']);
  expect(kept('2023-11', '至今')).toEqual(['2023-11-01', null]);
  expect(kept('2023-13', '')).toEqual(['date-wrong']);
  expect(partForms.training.parse({ course: '安全', hours: '8', completedOn: '2023-11' }).completedOn).toBe(
    '2023-11-30',
  );
  expect(offerForm.shape.validUntil.parse('2026年12月')).toBe('2026-12-31');
  expect(endAuthorisationForm.parse({ untilOn: '2026-12', reason: '' }).untilOn).toBe('2026-12-31');
});

test.each(['2026年12月5日 9：30', '2026/12/5 ９:30', '2026-12-05 9点30分', '2026.12.5 09时30', '20261205 9:30'])(
  'a session begins at %s',
  (typed) => {
    expect(planForm.shape.startsAt.parse(typed)).toBe('2026-12-05T01:30:00.000Z');
  },
);

test('an hour without minutes is the full hour where it is said so', () => {
  expect(planForm.shape.startsAt.parse('2026年12月5日9点')).toBe('2026-12-05T01:00:00.000Z');
  expect(planForm.shape.startsAt.safeParse('2026-12-05 9:').success).toBe(false);
  expect(planForm.shape.startsAt.safeParse('2026-12-05 25:00').success).toBe(false);
});

test('a day the calendar does not have is refused by every form', () => {
  expect(endAuthorisationForm.safeParse({ untilOn: '2026年2月30日', reason: '' }).error!.issues[0]!.message).toBe(
    'date-wrong',
  );
  expect(demandForm.shape.asOf.safeParse('2026-02-30').error!.issues[0]!.message).toBe('date-wrong');
  expect(planForm.shape.startsAt.safeParse('2026年2月30日 9:30').error!.issues[0]!.message).toBe('time-wrong');
});
