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

test('a day the calendar does not have is refused by every form', () => {
  expect(endAuthorisationForm.safeParse({ untilOn: '2026年2月30日', reason: '' }).error!.issues[0]!.message).toBe(
    'date-wrong',
  );
  expect(demandForm.shape.asOf.safeParse('2026-02-30').error!.issues[0]!.message).toBe('date-wrong');
  expect(planForm.shape.startsAt.safeParse('2026年2月30日 9:30').error!.issues[0]!.message).toBe('time-wrong');
});
