import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { identitySection } from '../../app/alliance/applications/application-sections';
import { profileValue } from '../../app/alliance/profile/profile-values';
import { checkUscc, faultOfTypedUscc, normaliseUscc, typedUscc, usccWithin } from '../../app/companies/uscc';
import { ok } from '../../app/outcome';

describe('checkUscc', () => {
  it('accepts a code whose check digit is right and names its registering office', () => {
    expect(checkUscc('91440101712408557U')).toEqual({
      ok: true,
      value: { code: '91440101712408557U', registeringOffice: '440101', warning: null },
    });
  });

  it('only warns when the inner organisation code does not check', () => {
    expect(checkUscc('914401131911696976')).toEqual({
      ok: true,
      value: {
        code: '914401131911696976',
        registeringOffice: '440113',
        warning: { code: 'uscc-inner-check-digit', position: 17, found: '7', expected: '2' },
      },
    });
  });

  it('names the digit that position 18 should hold', () => {
    expect(checkUscc('9144011171248754XE')).toMatchObject({
      ok: false,
      code: 'uscc-check-digit',
      position: 18,
      expected: '5',
    });
  });

  it('names the first character outside the alphabet', () => {
    expect(checkUscc('9144O101712408557U')).toMatchObject({ ok: false, code: 'uscc-character', position: 5 });
  });

  it('names a wrong length before anything else', () => {
    expect(checkUscc('3303021012389')).toMatchObject({ ok: false, code: 'uscc-length' });
    expect(checkUscc('无')).toMatchObject({ ok: false, code: 'uscc-length' });
    expect(checkUscc('')).toMatchObject({ ok: false, code: 'uscc-empty' });
  });
});

describe('normaliseUscc', () => {
  it('takes spaces, hyphens, lower case and full-width characters as people paste them', () => {
    expect(normaliseUscc(' 9144-0101 7124-0855-7u\u200b')).toBe('91440101712408557U');
    expect(normaliseUscc('９１４４０１０１７１２４０８５５７Ｕ')).toBe('91440101712408557U');
  });
});

const cases = '../shared/data/uscc_cases.json';
interface Case {
  code: string;
  reason?: string;
  checker_says?: string;
  normalized?: string;
}
const read = () =>
  JSON.parse(readFileSync(cases, 'utf8')) as {
    valid: Case[];
    valid_with_inner_mismatch: Case[];
    invalid: Case[];
    normalise: { raw: string; expected: string }[];
  };

describe.skipIf(!existsSync(cases))(`the published cases (skipped where ${cases} is absent)`, () => {
  it('that are valid pass without a warning', () => {
    const { valid } = read();
    expect(valid).toHaveLength(15);
    expect(
      valid.filter(({ code }) => {
        const checked = checkUscc(code);
        return !checked.ok || checked.value.warning !== null;
      }),
    ).toEqual([]);
  });

  it('whose inner code differs pass with the warning the cases expect', () => {
    for (const { code, checker_says: says } of read().valid_with_inner_mismatch) {
      const checked = checkUscc(code);
      expect(
        checked.ok &&
          `ok but organisation-code digit ${checked.value.warning?.found}, should be ${checked.value.warning?.expected}`,
      ).toBe(says);
    }
  });

  it('that are invalid are refused as they stand', () => {
    const { invalid } = read();
    expect(invalid).toHaveLength(15);
    expect(invalid.filter(({ code }) => checkUscc(code).ok)).toEqual([]);
    for (const { code, checker_says: says } of invalid.filter((one) => one.checker_says?.startsWith('check digit'))) {
      const checked = checkUscc(code);
      expect(!checked.ok && `check digit ${code.at(-1)}, should be ${checked.expected}`).toBe(says);
    }
  });

  it('that can be normalised come out as expected', () => {
    const { invalid, normalise } = read();
    for (const { raw, expected } of normalise) expect(normaliseUscc(raw)).toBe(expected);
    for (const { code, normalized } of invalid) {
      if (normalized === undefined) continue;
      expect(normaliseUscc(code)).toBe(normalized);
      expect(checkUscc(normalized).ok).toBe(true);
    }
  });
});

it.each([
  '914401161907482540',
  '统一社会信用代码：914401161907482540',
  '统一社会信用代码: 9144 0116 1907 4825 40',
  '统一社会信用代码\n：\n914401161907482540\n',
  '广州数控 ９１４４０１１６１９０７４８２５４０',
])('a pasted credit code is found in %j', (text) => {
  expect(usccWithin(text)).toBe('914401161907482540');
});

it('a text without a valid credit code holds none', () => {
  expect(['', '南方测绘', '914401161907482541', '统一社会信用代码：'].map(usccWithin)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(faultOfTypedUscc('统一社会信用代码：914401161907482541')).toMatchObject({
    code: 'uscc-check-digit',
    expected: '0',
  });
});

describe('a code typed into its field', () => {
  test.each([
    ['统一社会信用代码：91440101716322064H', '91440101716322064H'],
    ['９１４４０１０１ ７１６３２２０６４ｈ（营业执照）', '91440101716322064H'],
    ['统一社会信用代码：91440101716322064X', '91440101716322064X'],
    ['USCC 9144', 'USCC9144'],
    ['', ''],
  ])('%s is kept as %s, right or wrong, without its label', (typed, kept) => {
    expect(typedUscc(typed)).toBe(kept);
    expect(identitySection.shape.uscc.parse(typed)).toBe(kept || null);
  });

  test('and is tidied in a member’s profile as in an application', () => {
    expect(profileValue('uscc', '统一社会信用代码：91440101716322064H')).toEqual(ok('91440101716322064H'));
  });
});
