import { expect, test } from 'vitest';
import { waitingFor } from '../../app/home/waiting.server';
import { scene } from '../alliance/scene';
import { testDatabase } from '../database';

test('an applicant is waited for while the draft is theirs, a reviewer once it is handed in', () => {
  const db = testDatabase();
  const { person, draft, submitted, occasion } = scene(db);
  const { now } = occasion();
  const waits = (who: ReturnType<typeof person>) => waitingFor(db, who, 'zh', now);
  const [writing, waiting, nobody] = [person(), person(), person()];
  const reviewer = person([{ role: 'reviewer', regionCode: '440100' }]);
  const elsewhere = person([{ role: 'reviewer', regionCode: '110000' }]);
  draft(writing, 0);
  submitted(waiting, 1);
  const none = { applications: 0, questions: 0, messages: 0, desk: null };
  expect(waits(writing)).toEqual({ ...none, applications: 1 });
  expect(waits(waiting)).toEqual(none);
  expect(waits(nobody)).toEqual(none);
  expect(waits(reviewer)).toMatchObject({ ...none, desk: { waiting: 1, overdue: 0 } });
  expect(waits(elsewhere)).toMatchObject({ ...none, desk: { waiting: 0, overdue: 0 } });
});
