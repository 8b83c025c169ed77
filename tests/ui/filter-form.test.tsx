import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FilterForm } from '../../app/ui/filter-form';

const summaryOf = (language: 'zh' | 'en', asked: Record<string, string | string[] | null>) =>
  /<summary>(.*?)<\/summary>/.exec(
    renderToStaticMarkup(
      <FilterForm language={language} action="/needs" asked={asked}>
        <input name="q" />
      </FilterForm>,
    ),
  )![1];

test.each([
  [{ q: null, kind: [], sort: 'newest', page: '2' }, '筛选', 'Filters'],
  [
    { q: '雷达', kind: ['data', 'software'], region: '440100', sort: 'due', page: null },
    '筛选（4 项）',
    'Filters (4 set)',
  ],
])('folded filters say how many conditions are in force, whatever the order and the page: %j', (asked, zh, en) => {
  expect(summaryOf('zh', asked)).toBe(zh);
  expect(summaryOf('en', asked)).toBe(en);
});
