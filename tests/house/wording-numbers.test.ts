import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * A rule's number is said by the rule: wording takes it as a parameter or from the constant, so that changing the rule
 * changes the sentence. What is listed here is no rule of the code.
 */
const noRule: readonly [file: string, phrase: RegExp, why: string][] = [
  [
    'accounts/consents/consent-texts.ts',
    /15 (天|days)/,
    'what people agreed to on a day; a new text gets a new version',
  ],
  ['application-messages.ts', /十分钟|ten minutes/, 'about how long filling in takes'],
  ['home/messages.ts', /十分钟|ten minutes/, 'about how long filling in takes'],
  ['backups/messages.ts', /1 小时|十分钟|ten minutes/, 'the clock of the round that looks; under an hour'],
  ['offline-messages.ts', /1 (minute|hour|day)/, 'the singular of a counted time'],
  ['study/messages.ts', /六条|Six technology chains/, 'the study’s own six chains'],
];

const numeral = '(?:\\d+|[二三四五六七八九十]+)';
const numberWord = 'two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|thirty|sixty|ninety';
const chinese = new RegExp(`${numeral} ?(?:天|日内|MB|分钟|小时|个月|周|条技术链|条链)`, 'g');
const english = new RegExp(
  `\\b(?:\\d+|${numberWord})[ -](?:MB|days?|hours?|minutes?|months?|weeks?|technology chains|chains)\\b`,
  'gi',
);

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(messages|mails|refusals|consent-texts)\.ts$/.test(file));

function retyped(file: string, text: string): string[] {
  const allowed = noRule.filter(([name]) => file.endsWith(name));
  return text
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .flatMap((line) => [...line.matchAll(chinese), ...line.matchAll(english)])
    .map(([phrase]) => phrase)
    .filter((phrase) => !allowed.some(([, known]) => known.test(phrase)))
    .map((phrase) => `${file}: ${phrase}`);
}

it('no wording retypes days, times, sizes or the number of chains', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((file) => retyped(file, readFileSync(`app/${file}`, 'utf8')))).toEqual([]);
});

it('a retyped number is found, in figures and in words', () => {
  expect(retyped('x/messages.ts', "a: '最多 20 MB，三十天内',\n b: 'within ninety days, 3 hours'")).toEqual([
    'x/messages.ts: 20 MB',
    'x/messages.ts: 三十天',
    'x/messages.ts: 20 MB',
    'x/messages.ts: ninety days',
    'x/messages.ts: 3 hours',
  ]);
});
