import { afterAll, beforeAll } from 'vitest';
import { formShowing } from '../../app/web/form-end';
import type { CastName } from '../../seeds/demonstration/people';
import { crawl } from './crawl';
import { startDemonstration, type Demonstration } from './demonstration';
import { describe, expect, test } from './harness';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

/** What everybody sees is crawled without signing in. */
const seenByAll = /^\/(atlas|companies\/[^/?]+(\?|$)|segments|matrix|study|methods|regions)/;
const cast: readonly CastName[] = [
  'administrator',
  'official',
  'reviewer',
  'reviewer2',
  'assessor',
  'firm1',
  'firm5',
  'talent2',
  'talent7',
];

/** A value that is none; scripts and what is random (a form's showing, a nonce) may hold its letters by chance. */
function nonsenseIn(html: string): string | undefined {
  const shown = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(new RegExp(`name="${formShowing}" value="[^"]*"| nonce="[^"]*"`, 'g'), '');
  return /\b(undefined|NaN|Invalid Date)\b|\[object Object\]/.exec(shown)?.[0];
}

describe('every link that somebody signed in is shown', () => {
  test.for(cast)('leads %s to a page they may open, without a value that is none', async (name, { open }) => {
    const page = await open(`${demo.base}/sign-in`);
    await demo.signIn(page, name);
    const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
    const pages = await crawl(demo.base, '/account', { perShape: 6, cookie, leaveOut: seenByAll });
    const faults = pages.flatMap(({ url, status, html, from }) => {
      const nonsense = nonsenseIn(html);
      return [...(status === 200 ? [] : [`answers ${status}`]), ...(nonsense ? [`says ${nonsense}`] : [])].map(
        (fault) => `${url} (from ${from}) ${fault}`,
      );
    });
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
  });
});
