import { describe, expect, test } from 'vitest';
import { certificateNumber } from '../../../app/certificates/number';
import {
  age,
  certificateOfPath,
  filesOf,
  markedCopy,
  superfluous,
} from '../../../app/certificates/verification/offline-copy';

const number = certificateNumber(2026, () => Uint8Array.of(99));

describe('what the worker decides without a browser', () => {
  test.each([
    ['/certificates/TA-2026-22222227', null],
    [`/certificates/${number}`, number],
    [`/certificates/${number.toLowerCase()}`, number],
    [`/certificates/${number}/log-proofs.json`, null],
    [`/certificates/${number}/credential`, null],
    ['/verification', null],
    ['/account', null],
  ])('%s is the page of certificate %s', (path, expected) => {
    expect(certificateOfPath(path)).toBe(expected);
  });

  test.each([
    ['2026-12-11T02:00:59Z', ['now']],
    ['2026-12-11T02:01:00Z', ['minutes', 1]],
    ['2026-12-11T02:59:59Z', ['minutes', 59]],
    ['2026-12-11T03:00:00Z', ['hours', 1]],
    ['2026-12-13T01:59:59Z', ['hours', 47]],
    ['2026-12-13T02:00:00Z', ['days', 2]],
    ['2026-12-10T02:00:00Z', ['now']],
  ])('at %s it is %j old', (to, expected) => {
    expect(age('2026-12-11T02:00:00Z', to)).toEqual(expected);
  });

  test('a page from memory says so on its body, and nothing that was typed gets into it', () => {
    const html = '<html><head></head><body><p><body></p></body></html>';
    expect(markedCopy(html, { keptAt: '2026-12-11T02:00:00.000Z', certificate: number })).toBe(
      `<html><head></head><body data-kept-at="2026-12-11T02:00:00.000Z" data-asked="${number}"><p><body></p></body></html>`,
    );
    expect(markedCopy(html, { keptAt: '2026-12-11T02:00:00.000Z', certificate: '"><script>' })).toContain(
      'data-asked="">',
    );
  });

  test('a page’s files are its own scripts, styles and picture', () => {
    expect(
      filesOf(
        '<link href="/assets/theme-B3r_.css"/><link href="/favicon.svg"/><script src="/verification-check.js"></script><a href="/account">x</a><script src="https://evil.example/assets/x.js"></script><link href="/assets/theme-B3r_.css"/>',
      ),
    ).toEqual(['/assets/theme-B3r_.css', '/favicon.svg', '/verification-check.js']);
  });

  test('what is over goes: certificates opened more than 30 days ago or before the 20 latest, and files that only they named', () => {
    const now = new Date('2026-12-31T00:00:00Z');
    const css = (name: string) => `<link href="/assets/${name}.css"/>`;
    const copy = (pathname: string, openedAt: string, html: string | null = null) => ({ pathname, openedAt, html });
    const days = Array.from({ length: 21 }, (_, day) =>
      copy(
        `/certificates/${certificateNumber(2026, () => Uint8Array.of(day))}`,
        `2026-12-${String(day + 5).padStart(2, '0')}T00:00:00Z`,
        css('new'),
      ),
    );
    const late = copy(`/certificates/${number}`, '2026-11-30T23:59:59Z', css('old'));
    const others = [
      copy('/verification', '2026-01-01T00:00:00Z', css('page')),
      copy('/verification/material.json', '2026-01-01T00:00:00Z'),
      copy('/verification-check.js', '2026-01-01T00:00:00Z'),
    ];
    const files = ['old', 'new', 'page', 'built'].map((name) => copy(`/assets/${name}.css`, '2026-01-01T00:00:00Z'));
    const gone = (kept: ReturnType<typeof copy>[]) =>
      superfluous(kept, ['/assets/built.css'], now).map(({ pathname }) => pathname);
    expect(gone([...others, ...files, late, ...days.slice(1)])).toEqual(['/assets/old.css', late.pathname]);
    expect(gone([...days, files[1]!])).toEqual([days[0]!.pathname]);
    expect(gone([copy(late.pathname, '2026-12-01T00:00:00Z'), copy(days[0]!.pathname, '')])).toEqual([
      days[0]!.pathname,
    ]);
  });
});
