import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '../../app/i18n/language';
import { explainAny } from '../../app/server/refusals';
import { failureTitle } from '../../app/ui/failure';
import { explainRefusal } from '../../app/web/refusals';

const refused = (status: number) => ({
  status,
  statusText: '',
  internal: false,
  data: { kind: 'refused', refusal: { ok: false, code: 'form-too-much' } },
});

describe('a page that says a refusal', () => {
  test.each([
    [400, '表单没有收下', 'The form was not accepted'],
    [413, '表单没有收下', 'The form was not accepted'],
    [409, '这一步没有做成', 'That could not be done'],
    [422, '这一步没有做成', 'That could not be done'],
    [403, '您现在不能看这一页', 'You cannot see this page now'],
    [410, '您现在不能看这一页', 'You cannot see this page now'],
  ])('is titled by what happened: %i', (status, zh, en) => {
    expect([failureTitle(refused(status), 'zh'), failureTitle(refused(status), 'en')]).toEqual([zh, en]);
  });
});

test('what is said where no reason is known repeats no title above it', () => {
  const unknown = languages.map((language) => explainRefusal(language, { ok: false, code: 'no-such-code' }));
  const titles = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('messages.ts'))
    .flatMap((file) => [...readFileSync(`app/${file}`, 'utf8').matchAll(/faultTitle: '([^']+?)[:：]?'/g)])
    .map(([, title]) => title!);
  expect(titles.length).toBeGreaterThan(20);
  expect(titles.filter((title) => unknown.some((sentence) => sentence.includes(title)))).toEqual([]);
});

test('a refusal of any noun has its sentence where no page of the noun says it', () => {
  const said = (code: string) => explainAny('en', { ok: false, code });
  expect(said('project-unknown')).toBe('There is no such project.');
  expect(said('thread-unknown')).toBe('There is no such conversation.');
  expect(said('certificate-file-empty')).toBe('Choose a file.');
  expect(said('sign-in-needed')).toBe('Please sign in.');
});
