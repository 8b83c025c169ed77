import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { assessment } from '../../../app/certification/assessments/assessment-view.server';
import { AssessmentPage } from '../../../app/certification/assessments/assessment-pages';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { testDatabase } from '../../database';
import { at, examScene, valueOf } from '../exam-scene';

test('absence is offered to an assessor who sees a paper to score, and not to who sees none', () => {
  const db = testDatabase();
  const scene = examScene(db);
  const session = scene.session();
  const one = scene.candidate();
  scene.seat(one, session.id);
  scene.close(session.id);
  const offered = (actor: Actor) => {
    const view = valueOf(assessment(db, actor, session.id, 'zh', at('2026-12-07T03:00:00Z').now));
    const page = renderToStaticMarkup(<AssessmentPage language="zh" view={view} fault={null} done={null} />);
    return [view.toScore.lines.length, page.includes('登记缺考')];
  };
  const { a, b } = scene.people;
  const number = scene.numberOf(one.applicationId);
  expect(offered(a)).toEqual([1, true]);
  valueOf(scene.score(a, session.id, number, 'theory', 90) as never);
  valueOf(scene.score(a, session.id, number, 'practice', 90) as never);
  expect(offered(a), 'everything is scored: no paper is left to see').toEqual([0, false]);
  expect(offered(b)).toEqual([1, true]);
});
