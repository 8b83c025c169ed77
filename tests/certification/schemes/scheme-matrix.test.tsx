import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SchemeMatrix } from '../../../app/certification/schemes/scheme-matrix';
import { nearestDistance } from '../../../app/certification/schemes/scheme-standing';
import type { SchemeLine, SchemeStanding } from '../../../app/certification/schemes/scheme-view';

const draft = { kind: 'draft' } as const;
const inForce: SchemeStanding = { kind: 'version', version: 2, state: 'published', publishedOn: '2026-11-01' };

function line(level: number, standing: SchemeStanding, eligible: boolean | null): SchemeLine {
  const verdict = eligible ? `现在即可申报${level}。` : `还差 3 个月，可于 2027-02 申报${level}。`;
  const own = eligible === null ? null : { eligible, verdict, lacks: [], applicationId: null };
  return { level, name: `${level} 级全称`, short: `${level} 级`, standing, own };
}

const threeLevels = { name: '三级制', levels: ['初级', '中级', '高级'] };
const fiveLevels = { name: '五级制', levels: ['五级', '四级', '三级', '二级', '一级'] };
const list = (levels: readonly SchemeLine[], hasProfile = true) => ({
  signedIn: hasProfile,
  hasProfile,
  occupations: [
    { id: 'iot', name: '物联网师', ladder: fiveLevels, levels: [line(1, draft, null)] },
    { id: 'bim', name: '建模师', ladder: threeLevels, levels },
    { id: 'gis', name: '测绘师', ladder: threeLevels, levels: [line(1, draft, false)] },
  ],
});

/** The cells of the one table, row by row. */
function table(levels: readonly SchemeLine[], hasProfile?: boolean): string[][] {
  const html = renderToStaticMarkup(<SchemeMatrix language="zh" list={list(levels, hasProfile)} />);
  expect(html.match(/<table/g)).toHaveLength(1);
  return [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) =>
      cell
        .replaceAll('<span class="block', ' <')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
  );
}

describe('the list of occupations and levels', () => {
  it('is one table, an occupation a row and a level a column, whichever ladder it is of', () => {
    expect(table([line(1, inForce, null), line(3, draft, null)], false)).toEqual([
      ['职业', '五级 / 初级', '四级 / 中级', '三级 / 高级', '二级', '一级'],
      ['物联网师 五级制', '1 级 孪图草案', '四级 没有方案', '三级 没有方案', '二级 没有方案', '一级 没有方案'],
      ['建模师 三级制', '1 级 现行第 2 版（2026-11-01 起）', '中级 没有方案', '3 级 孪图草案', '', ''],
      ['测绘师 三级制', '1 级 孪图草案', '中级 没有方案', '高级 没有方案', '', ''],
    ]);
  });

  it('ticks what the reader meets, and says in one sentence where they stand', () => {
    const [, , bim, gis] = table([line(1, inForce, true), line(2, draft, true), line(3, draft, false)]);
    expect(bim).toEqual([
      '建模师 三级制',
      '1 级 现行第 2 版（2026-11-01 起） ✓ 可申报',
      '2 级 孪图草案 ✓ 条件已够',
      '3 级 孪图草案',
      '',
      '',
      '现在即可申报1。',
    ]);
    expect(gis!.at(-1)).toBe('还差 3 个月，可于 2027-02 申报1。方案采纳后才收申报。');
  });
});

it('a draft that is met is never said to take applications, nor one that will be, on a day alone', () => {
  expect(nearestDistance('zh', [line(1, draft, true)])).toBe('1 级条件已够；方案采纳后才收申报。');
  expect(nearestDistance('zh', [line(1, inForce, true)])).toBe('现在即可申报1。');
  expect(nearestDistance('zh', [line(1, draft, false)])).toBe('还差 3 个月，可于 2027-02 申报1。方案采纳后才收申报。');
  expect(nearestDistance('zh', [line(1, inForce, null)])).toBe('');
});
