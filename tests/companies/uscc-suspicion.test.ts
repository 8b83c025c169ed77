import { describe, expect, it } from 'vitest';
import { isPhone } from '../../app/companies/phone';
import { usccSuspicion } from '../../app/companies/uscc-suspicion-words';
import { usccSuspicions } from '../../app/companies/uscc-suspicion';

/** A code in use whose both checks hold. */
const right = '91440101712408557U';

describe('where a wrong credit code may be wrong', () => {
  it('is two neighbours that changed places', () => {
    expect(usccSuspicions('91440101712480557U')[0]).toEqual({ kind: 'swapped', position: 13 });
    expect(usccSuspicion('zh', '91440101712480557U')).toContain('可能错在：第 13、14 位颠倒');
  });

  it('is one character, by the check of the code and that of the organisation within', () => {
    expect(usccSuspicions('91440101772408557U')).toContainEqual({
      kind: 'character',
      position: 10,
      found: '7',
      likely: '1',
    });
    for (let place = 0; place < 18; place += 1) {
      const wrong = `${right.slice(0, place)}${right[place] === '3' ? '4' : '3'}${right.slice(place + 1)}`;
      const places = usccSuspicions(wrong).flatMap((one) => (one.kind === 'swapped' ? [] : [one.position]));
      expect(places.length, wrong).toBeLessThanOrEqual(4);
    }
  });

  it('is a letter that codes never have', () => {
    expect(usccSuspicion('en', '9144O101712408557U')).toBe(' It may be wrong here: character 5, “O” for “0”.');
  });

  it('is not guessed for a right code or one of another length', () => {
    expect([usccSuspicion('zh', '123'), usccSuspicions('9144')]).toEqual(['', []]);
  });
});

describe('a phone number', () => {
  it.each([
    '020-81234567',
    '(020) 8123 4567',
    '（０２０）８１２３４５６７',
    '+86 138 0013 8000',
    '020-81234567转801',
    '020 8123 4567 ext. 12',
    '13800138000/020-81234567',
    '400-800-8000、13800138000',
  ])('is read as people write it: %s', (text) => {
    expect(isPhone(text)).toBe(true);
  });

  it.each(['王芳', '1234', 'wang@example.cn', '020-8123456a', '12345678901234567890', '020-81234567/'])(
    'is not %s',
    (text) => {
      expect(isPhone(text)).toBe(false);
    },
  );
});
