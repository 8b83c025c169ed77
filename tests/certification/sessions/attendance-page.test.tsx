import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AttendancePage } from '../../../app/certification/sessions/session-parts-pages';
import { explainSession } from '../../../app/certification/sessions/refusals';
import type { SessionDesk } from '../../../app/certification/sessions/session-view';

const page = (mayNoteAbsence: boolean, state = 'open') =>
  renderToStaticMarkup(
    <AttendancePage
      language="zh"
      view={
        {
          id: 1,
          startsAt: '2026-12-05T01:00:00Z',
          endsAt: '2026-12-05T04:00:00Z',
          state,
          mayNoteAbsence,
          absences: [],
          unmatched: [],
        } as unknown as SessionDesk
      }
      fault={null}
    />,
  );

test('before the exam the page says when attendance can be noted, and shows no form', () => {
  expect(page(false)).toContain('考试 2026-12-05 09:00 开始');
  expect(page(false)).not.toContain('<form');
  expect(page(false, 'confirmed')).toContain('成绩已公布或批次已取消');
});

test('an unknown candidate number is named', () => {
  expect(explainSession('zh', { ok: false, code: 'candidate-unknown', value: '0007' })).toBe(
    '这个批次没有这个考生号：0007',
  );
});
