import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSearch, languageOfTarget, largestBodyAt, refusedStatus } from '../../app/server/request-gate';
import { paths } from '../../app/paths';

const ask = (url: string, method = 'GET', headers: Record<string, string> = {}) =>
  refusedStatus({ method, url, headers: { host: 'localhost:3000', ...headers } });

describe('the gate', () => {
  it.each(['/', '/companies?q=%E5%8D%97', '/companies/%E5%8D%97%E6%96%B9', '/x?q=100%', '/x?q=%00'])(
    'lets %s through',
    (url) => {
      expect(ask(url)).toBeNull();
    },
  );

  it.each([
    '/%E0%A4%A',
    '/companies/%',
    '/a%00b',
    '/a%0d%0aX:1',
    '/a%5Cb',
    'http://evil.example/',
    '*',
    '',
    '//',
    '///',
    '//[',
    '//a:99999/',
  ])('refuses the malformed address %s with 400', (url) => {
    expect(ask(url)).toBe(400);
  });

  it('refuses an address beyond 8,000 characters with 414', () => {
    expect(ask(`/${'a'.repeat(7_999)}`)).toBeNull();
    expect(ask(`/${'a'.repeat(8_000)}`)).toBe(414);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s with 405', (method) => {
    expect(ask('/', method)).toBe(405);
  });

  it.each(['a b', 'evil.example/path', 'user@evil.example', '', 'localhost:99999'])(
    'refuses the host "%s" with 400',
    (host) => {
      expect(ask('/', 'GET', { host })).toBe(400);
    },
  );

  it.each(['a b', '[::1', 'a.example:99999', 'evil.example/x?y='])(
    'refuses what a trusted proxy forwards as the host “%s” with 400',
    (host) => {
      expect(ask('/', 'GET', { 'x-forwarded-host': host })).toBe(400);
      expect(ask('/', 'GET', { 'x-forwarded-host': 'atlas.gz.gov.cn' })).toBeNull();
    },
  );

  it.each(['localhost', '127.0.0.1:3000', '[::1]:3000', 'atlas.gz.gov.cn'])('knows %s as a host', (host) => {
    expect(ask('/', 'GET', { host })).toBeNull();
  });

  it('caps what is sent at one million bytes and wants its length', () => {
    expect(ask('/x', 'POST', { 'content-length': '1000000' })).toBeNull();
    expect(ask('/x', 'POST', { 'content-length': '1000001' })).toBe(413);
    expect(ask('/x', 'POST', { 'transfer-encoding': 'chunked' })).toBe(411);
  });

  it('lets files be sent where files are taken, and only there: their question says which are too large', () => {
    const megabytes = (count: number) => ({ 'content-length': String(count * 1_000_000) });
    const taken = [
      '/applications/12/capabilities/gis.cim/files?lang=en',
      '/companies/x/logo',
      paths('en').talentEntryFiles('work', 1),
      paths('zh').colleagueLetter(3),
    ];
    expect(taken.map((url) => [ask(url, 'POST', megabytes(60)), ask(url, 'POST', megabytes(201))])).toEqual(
      taken.map(() => [null, 413]),
    );
    expect(ask('/applications/12/capabilities/gis.cim', 'POST', megabytes(2))).toBe(413);
    expect([largestBodyAt(taken[0]!), largestBodyAt('/join')]).toEqual([200_000_000, 1_000_000]);
  });

  it('lets files be sent to every route that reads one', () => {
    const takesFile = (file: string) => readFileSync(`app/routes/${file}`, 'utf8').includes('web/sent-upload.server');
    const address = (file: string) =>
      `/${file
        .replace(/(\._index)?\.tsx$/, '')
        .replaceAll('.', '/')
        .replaceAll(/\$\w+/g, '1')}`;
    const taking = readdirSync('app/routes').filter(takesFile).map(address);
    expect(taking.length).toBeGreaterThan(5);
    expect(taking.filter((path) => largestBodyAt(path) !== 200_000_000)).toEqual([]);
  });

  it('finds the language in a malformed address', () => {
    expect(languageOfTarget('/%E0%A4%A?lang=en')).toBe('en');
    expect(languageOfTarget('/%E0%A4%A')).toBe('zh');
  });
});

describe('a search', () => {
  it.each(['/companies?q=a', '/companies.csv?lang=en&q=%E5%8D%97', '/join.data?%71=a', '/companies?q=&q=a'])(
    '%s is one',
    (url) => {
      expect(isSearch(url)).toBe(true);
    },
  );

  it.each(['/companies', '/companies?q=', '/companies?q=+', '/companies?chain=q', '/q'])('%s is none', (url) => {
    expect(isSearch(url)).toBe(false);
  });
});
