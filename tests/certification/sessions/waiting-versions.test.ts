import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { certificationDesk } from '../../../app/certification-desk/desk-view.server';
import { waitingVersions } from '../../../app/certification/sessions/waiting-versions.server';
import { certificationApplications } from '../../../db/schema';
import { testDatabase } from '../../database';
import { at, examScene } from '../exam-scene';

function twoVersions() {
  const db = testDatabase();
  const scene = examScene(db);
  const early = scene.candidate();
  const second = scene.publish((content) => {
    content.validityMonths = 24;
  });
  const shown = () =>
    waitingVersions(db, 'zh').map(({ version, state, accepted, resits, inReview }) => [
      version,
      state,
      accepted,
      resits,
      inReview,
    ]);
  return { db, scene, early, second, shown };
}

it('who was accepted under an earlier version is counted under it, and its exam can still be planned', () => {
  const { scene, early, shown } = twoVersions();
  expect(shown()).toEqual([
    [1, 'replaced', 1, 0, 0],
    [2, 'published', 0, 0, 0],
  ]);
  scene.seat(early, scene.session({ schemeVersionId: scene.scheme.id }).id);
  expect(shown(), 'the seated wait no longer; nobody is left under the first').toEqual([[2, 'published', 0, 0, 0]]);
});

it('who failed is counted while their scheme leaves them a try', () => {
  const { db, scene, early, shown } = twoVersions();
  const attempts = scene.scheme.content.resit.attempts;
  const fail = (attempt: number) =>
    db
      .update(certificationApplications)
      .set({ state: 'failed', attempt, failedOn: '2026-12-01' })
      .where(eq(certificationApplications.id, early.applicationId))
      .run();
  fail(attempts - 1);
  expect(shown()[0]).toEqual([1, 'replaced', 0, 1, 0]);
  fail(attempts);
  expect(shown()).toEqual([[2, 'published', 0, 0, 0]]);
});

it('only who plans exams is told how many wait', () => {
  const { db, scene } = twoVersions();
  const waiting = (actor: typeof scene.people.official) => certificationDesk(db, actor, 'zh', at().now).waiting;
  expect(waiting(scene.people.official).map(({ accepted }) => accepted)).toEqual([1, 0]);
  expect(waiting(scene.people.reviewer)).toEqual([]);
});
