import { expect, test } from 'vitest';
import { entryLines } from '../../../app/certification/applications/entry-words';
import { emptyRecord } from '../../../app/certification/talent/talent-record';

test('an hour of training is named in the reader’s language, and one alone is no plural', () => {
  const record = {
    ...emptyRecord,
    training: [
      { course: '进阶', hours: 96, completedOn: '2024-05-20', fields: ['bim'] },
      { course: '入门', hours: 1, completedOn: '2024-05-21', fields: [] },
    ],
  };
  const names = new Map([['bim', 'BIM']]);
  expect(entryLines('zh', record, 'training', names)).toEqual([
    '2024-05-20 进阶 96 学时（BIM）',
    '2024-05-21 入门 1 学时',
  ]);
  expect(entryLines('en', record, 'training', names)).toEqual([
    '2024-05-20 进阶 96 hours (BIM)',
    '2024-05-21 入门 1 hour',
  ]);
});
