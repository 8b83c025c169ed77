import { expect, test } from 'vitest';
import { loader } from '../../app/routes/atlas.$region_.drawing[.]svg';
import { testDatabase } from '../database';

const db = testDatabase();

async function file(query: string): Promise<string> {
  const request = new Request(`http://atlas.test/atlas/440100/drawing.svg?${query}`);
  const asked = { request, params: { region: '440100' }, context: { db, language: 'zh' } };
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
