import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { textOfPng, textOfSvg } from '../../app/certificates/baked-text';
import { bakedPng, bakedSvg, credentialText } from '../../app/certificates/baking.server';
import { primitives } from '../../app/certificates/primitives.server';
import { processorTime } from '../processor-time';
import { issued, madeBody } from './issued';

const modules = encode('https://atlas.example.cn/certificates/TA-2026-7K3M9QX2').data;

test('what is baked into a PNG comes out byte for byte, and the picture is the QR code', async () => {
  const credential = await issued(await madeBody('alliance', 1));
  const png = bakedPng(modules, credential, 2);
  expect(await textOfPng(png, primitives)).toBe(credentialText(credential));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([modules.length * 2, modules.length * 2]);
  const at = png.indexOf('IDAT', 8, 'latin1');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const stride = Math.ceil((modules.length * 2) / 8) + 1;
  const dark = (x: number, y: number) => (rows[y * stride + 1 + (x >> 3)]! & (0x80 >> (x & 7))) === 0;
  expect(modules.map((row, y) => row.map((_, x) => dark(x * 2 + 1, y * 2 + 1)))).toEqual(modules);
});

test('what is baked into an SVG comes out byte for byte, even where it looks like the end of its wrapping', async () => {
  const credential = await issued(await madeBody('alliance', 1), { name: '甲]]>乙<script>' });
  expect(textOfSvg(bakedSvg(modules, credential))).toBe(credentialText(credential));
});

test('pictures without a credential answer null, damaged ones are refused', async () => {
  expect(textOfSvg('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBeNull();
  await expect(textOfPng(Buffer.from('GIF89a..........'), primitives)).rejects.toThrow(RangeError);
  const broken = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from([0xff, 0xff, 0xff, 0xff]),
    Buffer.from('iTXt____'),
  ]);
  await expect(textOfPng(broken, primitives)).rejects.toThrow(RangeError);
});

test('a picture made to be read for ever is read as fast as any other', async () => {
  const sections = `<svg><openbadges:credential>${'<![CDATA[]]>'.repeat(70_000)}`;
  const tags = `<svg>${'<openbadges:credential'.repeat(40_000)}`;
  expect(await processorTime(() => expect([textOfSvg(sections), textOfSvg(tags)]).toEqual(['', null]))).toBeLessThan(
    1_000,
  );
});

test('an SVG may indent its credential, and one whose text never ends holds none', () => {
  expect(
    textOfSvg('<svg><openbadges:credential verify="">\n  <![CDATA[{"a":1}]]>\n</openbadges:credential></svg>'),
  ).toBe('{"a":1}');
  expect(textOfSvg('<svg><openbadges:credential><![CDATA[{"a":1}')).toBeNull();
  expect(textOfSvg('<svg><openbadges:credential verify="https://a.example"/></svg>')).toBeNull();
});
