import { expect, test } from 'vitest';
import { deedName, thingName } from '../../app/history/deed-names';
import { coded } from '../../app/history/code-words';
import { fields } from '../../app/history/detail-words';
import { recordedInSource } from './recorded';

// Types of the whole application: half a minute where others work too.
test('every deed, thing, detail and code that the source writes into history has words in both languages', () => {
  const { deeds, open, things, details } = recordedInSource();
  expect(open, 'deeds whose text the types do not tell').toEqual([]);
  const languages = ['zh', 'en'] as const;
  expect([...deeds].filter((deed) => languages.some((language) => deedName(language, deed) === deed))).toEqual([]);
  expect([...things].filter((thing) => thingName('zh', thing) === thing)).toEqual([]);
  expect([...details.keys()].filter((key) => !Object.hasOwn(fields, key))).toEqual([]);
  expect(
    [...details].flatMap(([key, codes]) =>
      [...codes].filter((code) => !Object.hasOwn(coded[key] ?? {}, code)).map((code) => `${key}: ${code}`),
    ),
  ).toEqual([]);
  // What the scan must have seen, lest it prove nothing.
  expect([...deeds]).toEqual(expect.arrayContaining(['seat.wait', 'certification.seat', 'report.uphold', 'desk.see']));
  expect(details.get('code')).toContain('wrong-credentials');
}, 300_000);
