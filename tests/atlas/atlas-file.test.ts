import { expect, test } from 'vitest';
import { loader } from '../../app/routes/atlas.$region_.drawing[.]svg';
import type { Language } from '../../app/i18n/language';
import { textWidth } from '../../app/atlas/text-width';
import { testDatabase } from '../database';

const db = testDatabase();

async function file(query: string, language: Language = 'zh'): Promise<string> {
  const request = new Request(`http://atlas.test/atlas/440100/drawing.svg?${query}`);
  const asked = { request, params: { region: '440100' }, context: { db, language } };
  return loader(asked as unknown as Parameters<typeof loader>[0]).text();
}

test('the file shows what its page shows under the same query: a selection', async () => {
  expect(await file('segment=gis.cim')).toContain('lit selected" data-segment="gis.cim"');
});

test('the file shows what its page shows under the same query: a scenario, with its signs in the legend', async () => {
  const svg = await file('mode=scenario&fill=control.ioc&drop=gis.map');
  expect(svg).toMatch(/class="segment no-record filled" data-segment="control.ioc"/);
  expect(svg).toMatch(/class="segment [a-z-]+ lost" data-segment="gis.map"/);
  expect(svg.match(/class="link on-path fresh/g)!.length).toBeGreaterThan(0);
  for (const word of ['推演补上', '推演失去', '新贯通', '再补可多几条']) expect(svg).toContain(word);
  expect(await file('')).not.toContain('推演补上');
});

test('the file of a what-if says over the picture that it is one, what is supposed and what that does', async () => {
  const svg = await file('fill=control.ioc&fill=no.such');
  expect(svg).toContain('>广州数字孪生产业链图（推演，不是现状）</title>');
  expect(svg).toContain('>广州数字孪生产业链图（推演，不是现状）</text>');
  expect(svg).toContain('假设：补上“城市运行管理服务平台”。完整供应路径由 11 条变为 38 条，共 370 条。');
  expect(await file('mode=scenario')).toContain('还没有假设。');
  expect(await file('segment=control.ioc')).not.toMatch(/推演，不是现状|假设/);
});

test('what stands over a file has room in its width and above the picture, in either language', async () => {
  const edits = 'fill=control.ioc,simulation.decision,fusion.governance,control.lowcode,gis.base,bim.collab';
  for (const language of ['zh', 'en'] as const)
    for (const query of [`${edits}&chain=gis`, `chain=gis&mode=comparison&with=110000`, edits]) {
      const svg = await file(query, language);
      const [, top, width] = /viewBox="0 (-[\d.]+) ([\d.]+) /.exec(svg)!.map(Number);
      const [, y, size, text] = /<text x="5" y="(-[\d.]+)" font-size="([\d.]+)"[^>]*>([^<]+)<\/text>/.exec(svg)!;
      expect(textWidth(text!, Number(size)) + 5).toBeLessThan(width!);
      expect(Number(y) - Number(size)).toBeGreaterThanOrEqual(top!);
    }
});
