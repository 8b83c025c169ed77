import { expect, test } from 'vitest';
import { atlasMessages } from '../../app/atlas/messages';
import { drawingMessages } from '../../app/atlas/drawing-messages';
import { fillMessages } from '../../app/gaps/fill-messages';
import { gapMessages } from '../../app/gaps/messages';
import { homeMessages } from '../../app/home/messages';
import { languages } from '../../app/i18n/language';
import { method, methodGroups } from '../../app/methods/methods';
import { segmentMessages } from '../../app/segments/messages';
import { talentDemandMessages } from '../../app/talent-demand/messages';

/** Every string of a catalogue, and what its functions say of dummy values. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return texts((value as (...given: unknown[]) => unknown)('2', '3', '4', '5', true));
  if (Array.isArray(value)) return value.flatMap(texts);
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

const pages = [atlasMessages, drawingMessages, fillMessages, homeMessages, segmentMessages];

test('where a path is not complete, the reason is said as “no record”, never as “broken” or “no firm”', () => {
  for (const language of languages) {
    const said = [
      ...pages.flatMap((catalogue) => texts(catalogue[language])),
      ...Object.values(gapMessages[language].kind),
      ...methodGroups.flatMap(({ methods }) => methods.map((id) => texts(method(language, id)).join(' '))),
    ];
    expect(
      said.filter((text) =>
        /断(?!言|定)(?<![判阻]断)|\bbroken?\b|\bbreaks?\b|which have none/i.test(text.replaceAll(/不?判断|阻断/g, '')),
      ),
    ).toEqual([]);
  }
  expect([drawingMessages.zh.linkStates.broken, drawingMessages.en.linkStates.broken]).toEqual([
    '有一端没有记录',
    'an end has no record',
  ]);
});

test('ratios against the site’s own register are not called the region’s', () => {
  const said = (language: 'zh' | 'en') => texts(talentDemandMessages[language]).join('\n');
  expect(said('zh').match(/求人倍率/g)).toHaveLength(2);
  expect(talentDemandMessages.zh.stock).toContain('不是本地区的求人倍率和人才缺口');
  expect(talentDemandMessages.zh.line('至少 5 人', '10', '2.0')).toContain('不是本地区的求人倍率');
  expect(talentDemandMessages.zh.ratio).toBe('需求 ÷ 本站持证人数');
  expect(talentDemandMessages.en.stock).toContain('they say nothing of the whole region');
  expect(method('zh', 'talent').plain).toContain('不是本地区的求人倍率');
});

test('the methods page speaks of nothing that no page shows', () => {
  const said = methodGroups.flatMap(({ methods }) => methods.map((id) => texts(method('zh', id)).join(' ')));
  expect(said.filter((text) => /目前不显示|最小割|HHI|外部依赖/.test(text))).toEqual([]);
});
