import { describe, expect, test } from 'vitest';
import { checkLevels } from '../../../app/certification/levels/level-check.server';
import { levelCheckForm, personOfCheck } from '../../../app/certification/levels/level-check';
import { entryOfCheck, partsOfCheck } from '../../../app/certification/levels/carried-check';
import { openedCheck } from '../../../app/certification/levels/carried-check.server';
import { keysFrom } from '../../../app/secrets/keys.server';
import { ticksShown } from '../../../app/web/form-end';
import { testDatabase } from '../../database';

const db = testDatabase();
const testKeys = keysFrom(Buffer.alloc(32, 7));
const now = new Date('2026-11-23T02:00:00Z');

function asked(fields: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const sent = new FormData();
  for (const name of ['fields', 'related']) sent.append(ticksShown, name);
  for (const field of fields) sent.append('fields', field);
  for (const [name, value] of Object.entries(more)) sent.set(name, value);
  return checkLevels(db, sent, { language: 'zh', now, keys: testKeys });
}
const level = (checked: ReturnType<typeof asked>, occupation: string, number: number) =>
  checked.occupations!.find((one) => one.id === occupation)!.levels[number - 1]!.own!;

describe('which level am I, asked without an account', () => {
  test('names what can be applied for now, and what the next level lacks, with the month', () => {
    const checked = asked(['bim'], { years: '1', months: '2' });
    expect(level(checked, 'bim-twin', 1)).toMatchObject({ eligible: true, verdict: '现在即可申报初级。' });
    expect(level(checked, 'gis-twin', 1).eligible).toBe(false);
    expect(
      level(asked(['iot'], { years: '3', months: '10' }), 'iot-twin', 2).lacks.some((lack) =>
        lack.includes('再满 14 个月相关工作（最早 2028-01）'),
      ),
    ).toBe(true);
  });

  test('counts a certificate held and the training since', () => {
    expect(level(asked(['iot'], { held: 'iot-twin.1', heldYears: '2', hours: '80' }), 'iot-twin', 2).eligible).toBe(
      true,
    );
    expect(level(asked(['iot'], { held: 'iot-twin.1', heldYears: '1', hours: '80' }), 'iot-twin', 2).eligible).toBe(
      false,
    );
  });

  test('a wrong or missing answer is sent back with what was typed, field by field', () => {
    const wrong = asked([], { years: 'many', education: 'bachelor' });
    expect(wrong.occupations).toBeNull();
    expect(wrong.sent).toMatchObject({
      values: { years: 'many', education: 'bachelor' },
      refusals: [
        { field: 'fields', code: 'required' },
        { field: 'years', code: 'years-wrong' },
      ],
    });
  });

  test('an unrelated degree counts as a degree only', () => {
    const check = levelCheckForm.parse({ fields: ['bim'], education: 'bachelor' });
    expect(personOfCheck(check, '2026-11-23').education).toEqual([
      { school: '-', level: 'bachelor', completedOn: '2026-11-23', fields: [] },
    ]);
  });

  test('carries the answers sealed into the forms of a record, with what was not asked left open', () => {
    const sealed = asked(['bim'], {
      years: '3',
      months: '2',
      education: 'associate',
      related: 'yes',
      hours: '40',
    }).carried!;
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('bim');
    const check = openedCheck(testKeys, sealed)!;
    expect(partsOfCheck(check)).toEqual(['work', 'education', 'training']);
    expect(entryOfCheck(check, 'work')).toEqual({ employer: '', from: '2023-09-23', until: null, fields: ['bim'] });
    expect(entryOfCheck(check, 'education')).toEqual({
      school: '',
      level: 'associate',
      completedOn: '',
      fields: ['bim'],
    });
    expect(entryOfCheck(check, 'training')).toEqual({ course: '', hours: 40, completedOn: '', fields: ['bim'] });
  });

  test('carries nothing of what was left empty, nor what this installation did not seal', () => {
    expect(partsOfCheck(openedCheck(testKeys, asked(['bim']).carried!)!)).toEqual([]);
    expect(openedCheck(testKeys, 'bm90IHNlYWxlZA')).toBeNull();
    expect(asked([]).carried).toBeNull();
  });

  test('keeps nothing', () => {
    const changes = () => db.$client.prepare('select total_changes() as count').pluck().get();
    const before = changes();
    asked(['bim'], { years: '9' });
    expect(changes()).toBe(before);
  });
});
