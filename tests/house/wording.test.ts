import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '../../app/i18n/language';
import { glossaryTerms } from '../../app/glossary/terms-messages';
import { termGroups } from '../../app/glossary/terms';

/** Words that readers stumbled over, and the one that the glossary or the house has for the thing. */
const retired: readonly [word: RegExp, instead: string][] = [
  [/未录(?![入音])/, '未收录'],
  [/供给路径/, '供应路径'],
  [/咽喉/, '关键度'],
  [/登记企业/, '收录企业'],
  [/代表企业名单/, '代表性企业名单'],
  [/走得通/, '贯通'],
  [/没有办成/, '提交失败'],
  [/起在审|'在审'/, '审核人，起审核'],
  [/两头/, '两端'],
  [/数哪些企业/, '口径'],
  [/choke share/i, 'criticality'],
  [/'(Deed|Thing|Moves|Standing)'/, 'Action, Subject, Actions, Status'],
  [/\basked for\b/i, 'requested, needed, required'],
  [/certificates? that stands?\b/, 'valid certificate'],
  [/\b(stands?|no longer stands) until\b/i, 'is valid until'],
  [/\bNo \w+ (fits|waits)\b/, 'No … matches, No … is waiting'],
  [/\b[Ww]ho (asked|answers) ended\b/, 'The side that … ended'],
  [/\bNot right\?/, 'If this is wrong'],
  [/\bits? (offers|evidence) rests?\b/, 'paused, suspended'],
];

const wording = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(messages|words|names|mails|refusals|-texts)\.ts$/.test(file));

function stumbles(file: string, text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .flatMap((line) =>
      retired
        .filter(([word]) => word.test(line))
        .map(([word, instead]) => `${file}: ${word.exec(line)![0]} → ${instead}`),
    );
}

it('no wording uses a word that the glossary has another for', () => {
  expect(wording.length).toBeGreaterThan(60);
  expect(wording.flatMap((file) => stumbles(file, readFileSync(`app/${file}`, 'utf8')))).toEqual([]);
});

it('a retired word is found, with the word to use', () => {
  expect(stumbles('x/messages.ts', "a: '未录到企业',\n b: '已录入，未录入 2 行',\n c: 'Choke share'")).toEqual([
    'x/messages.ts: 未录 → 未收录',
    'x/messages.ts: Choke share → criticality',
  ]);
});

it('the glossary lists each of its terms once, and names no two things alike', () => {
  const listed = termGroups.flatMap(({ terms }) => terms);
  expect([...listed].sort()).toEqual(Object.keys(glossaryTerms.zh).sort());
  for (const language of languages) {
    const names = Object.values(glossaryTerms[language]).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});
