import { describe, expect, it } from 'vitest';
import { findApplicationPage } from '../../../app/alliance/applications/application-page.server';
import { releaseApplication, takeApplication } from '../../../app/review-desk/holding.server';
import { testDatabase } from '../../database';
import { scene, valueOf } from '../scene';

describe('an application as its firm sees it', () => {
  const s = scene(testDatabase());
  const firm = s.person();
  const reviewer = s.reviewer();
  const { id, dueOn } = s.submitted(firm, 0);
  const seen = () => valueOf(findApplicationPage(s.db, firm, id, 'zh', s.occasion()));

  it('says when it was put back, that a reviewer acts next and by when, and not what reviewers say among themselves', () => {
    expect(seen()).toMatchObject({ putBackAt: null, standing: { acts: 'desk', dueOn } });
    valueOf(takeApplication(s.db, reviewer, id, s.occasion('2026-11-23T09:00:00.000Z')));
    expect(seen().putBackAt).toBeNull();
    valueOf(releaseApplication(s.db, s.reviewer(), id, '同事请假', s.occasion('2026-11-24T08:00:00.000Z')));
    const page = seen();
    expect(page).toMatchObject({
      putBackAt: '2026-11-24T08:00:00.000Z',
      application: { state: 'submitted' },
      standing: { acts: 'desk', dueOn: '2026-11-30' },
    });
    expect(page.history.map(({ deed, reason }) => [deed, reason])).toEqual([
      ['release', null],
      ['take', null],
      ['submit', null],
      ['start', null],
    ]);
    valueOf(takeApplication(s.db, reviewer, id, s.occasion('2026-11-24T09:00:00.000Z')));
    expect(seen().putBackAt).toBeNull();
  });
});
