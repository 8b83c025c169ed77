import { expect, test } from 'vitest';
import { turnOf } from '../../../app/certification/applications/candidate-turn';

const known = {
  review: null,
  sessions: [],
  mayAppeal: false,
  examOn: null,
  examOver: false,
  after: null,
};

test('who acts now follows from where an application stands, with the day where one is set', () => {
  expect(turnOf('draft', known)).toEqual({ who: 'candidate', by: null });
  expect(turnOf('taken', { ...known, review: { dueOn: '2026-12-07' } })).toEqual({ who: 'reviewer', by: '2026-12-07' });
  expect(turnOf('accepted', known), 'no session is open').toEqual({ who: 'official', by: null });
  expect(turnOf('accepted', { ...known, sessions: [1] })).toEqual({ who: 'candidate', by: null });
  expect(turnOf('waiting', known)).toEqual({ who: 'queue', by: null });
  expect(turnOf('seated', { ...known, examOn: '2026-12-05' })).toEqual({ who: 'candidate', by: '2026-12-05' });
  expect(turnOf('seated', { ...known, examOn: '2026-12-05', examOver: true })).toEqual({ who: 'assessors', by: null });
  expect(turnOf('passed', known)).toEqual({ who: 'issuers', by: null });
});

test('a refusal that was appealed is over; a failed exam waits for the candidate until the appeal ends', () => {
  expect(turnOf('refused', known)).toEqual({ who: 'nobody', by: null });
  expect(turnOf('refused', { ...known, mayAppeal: true })).toEqual({ who: 'candidate', by: null });
  const failed = { ...known, mayAppeal: true, after: { appealUntil: '2027-03-08' } };
  expect(turnOf('failed', failed)).toEqual({ who: 'candidate', by: '2027-03-08' });
  expect(turnOf('failed', { ...failed, mayAppeal: false })).toEqual({ who: 'candidate', by: null });
});
