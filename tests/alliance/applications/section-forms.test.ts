import { describe, expect, test } from 'vitest';
import { fieldName, missingSentence } from '../../../app/alliance/applications/missing-words';
import { sentPeople } from '../../../app/alliance/applications/section-forms';

describe('the people of a sent form', () => {
  test('are the rows filled in, wherever they stand', () => {
    expect(sentPeople({ name: ['', '李雷', ''], duty: ['', '总工程师', ''] })).toEqual({
      ok: true,
      value: [{ name: '李雷', duty: '总工程师' }],
    });
  });
  test('are refused when a row has a name without a duty, or the other way round', () => {
    expect(sentPeople({ name: ['', '李雷'], duty: ['', ''] })).toMatchObject({
      ok: false,
      code: 'required',
      field: 'person-1-duty',
    });
    expect(sentPeople({ name: [''], duty: ['总工程师'] })).toMatchObject({ ok: false, field: 'person-0-name' });
  });
});

describe('what is missing, in words', () => {
  const segments = { 'gis.cim': '城市信息模型（CIM）基础平台' };
  test('names the field and the right check digit', () => {
    expect(
      missingSentence('zh', { section: 'identity', field: 'uscc', code: 'uscc-check-digit', expected: '5' }, segments),
    ).toBe('统一社会信用代码：第 18 位应为 5，请核对');
    expect(
      missingSentence('en', { section: 'identity', field: 'uscc', code: 'uscc-check-digit', expected: '5' }, segments),
    ).toBe('Unified social credit code: character 18 should be 5; please compare');
  });
  test('names a capability by its segment, also one that is gone', () => {
    expect(
      missingSentence('zh', { section: 'capabilities', field: 'capabilities.gis.cim', code: 'no-evidence' }, segments),
    ).toBe('城市信息模型（CIM）基础平台：缺证据');
    expect(fieldName('zh', 'capabilities.gone', segments)).toBe('gone');
  });
});
