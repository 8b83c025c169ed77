import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { textOfPng } from '../../../app/certificates/verification/baked-png';
import { textsOfSvg } from '../../../app/certificates/verification/baked-svg';
import { bakedPng, bakedSvg, credentialText } from '../../../app/certificates/documents/baking.server';
import { primitives } from '../../../app/certificates/verification/primitives.server';
import { yardsticks } from '../../processor-time';
import { issued, madeBody } from '../issued';

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
  expect(textsOfSvg(bakedSvg(modules, credential))).toEqual([credentialText(credential)]);
});

test('pictures without a credential hold none, damaged ones are refused', async () => {
  expect(textsOfSvg('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual([]);
  await expect(textOfPng(Buffer.from('GIF89a..........'), primitives)).rejects.toThrow(RangeError);
  const broken = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from([0xff, 0xff, 0xff, 0xff]),
    Buffer.from('iTXt____'),
  ]);
  await expect(textOfPng(broken, primitives)).rejects.toThrow(RangeError);
});

const baked = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test.each([
  ['indented', '<openbadges:credential verify="">\n  <![CDATA[{"a":1}]]>\n</openbadges:credential>'],
  ['as text', '<openbadges:credential>{&quot;a&quot;:1}</openbadges:credential>'],
  ['as characters by number', '<openbadges:credential>&#123;&#x22;a":1}</openbadges:credential>'],
  ['behind a comment', '<openbadges:credential><!-- baked --><![CDATA[{"a"]]><!-- -->:1}</openbadges:credential>'],
  ['under another prefix', '<ns0:credential xmlns:ns0="https://purl.imsglobal.org/ob/v3p0">{"a":1}</ns0:credential>'],
  ['without a prefix', '<credential xmlns="https://purl.imsglobal.org/ob/v3p0">{"a":1}</credential>'],
  ['in an attribute', `<openbadges:credential verify='{"a":1}'/>`],
  ['as Open Badges 2.0 has it', '<b:assertion xmlns:b="http://openbadges.org">{"a":1}</b:assertion>'],
])('a text baked into an SVG is read %s', (_how, inside) => {
  expect(textsOfSvg(`<?xml version="1.0"?>\n<!DOCTYPE svg>\n${baked(inside)}`)).toEqual(['{"a":1}']);
});

test('an element of that name in no namespace of badges, and one inside another, are no credential', () => {
  expect(
    textsOfSvg(baked('<credential>{}</credential><x:credential xmlns:x="https://x.example">{}</x:credential>')),
  ).toEqual([]);
  expect(textsOfSvg(baked('<openbadges:credential>{<b>no</b>}</openbadges:credential>'))).toEqual(['{}']);
});

test('an SVG that ends inside its credential is damaged, one that is no XML at all holds none', () => {
  expect(() => textsOfSvg('<svg><openbadges:credential><![CDATA[{"a":1}')).toThrow(Error);
  expect(textsOfSvg('<!doctype html><p>TA-2026-7K3M9QX2<br></html>')).toEqual([]);
});

test.each([
  [
    'many sections',
    () => `<svg><openbadges:credential>${'<![CDATA[]]>'.repeat(70_000)}</openbadges:credential></svg>`,
    [],
  ],
  ['many tags that do not end', () => `<svg>${'<openbadges:credential'.repeat(40_000)}`, []],
  ['many elements', () => `<svg>${'<a/>'.repeat(220_000)}</svg>`, RangeError],
  ['many attributes', () => `<svg ${Array.from({ length: 80_000 }, (_, at) => `a${at}=""`).join(' ')}/>`, RangeError],
  ['elements in each other', () => '<a>'.repeat(290_000), RangeError],
  [
    'entities of its own',
    () => `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}"><!ENTITY b "${'&a;'.repeat(10_000)}">]><svg>&b;</svg>`,
    [],
  ],
])('a picture made to be read for ever, with %s, is read as fast as any other', async (_how, drawing, expected) => {
  const svg = drawing();
  const read = () => {
    if (expected === RangeError) expect(() => textsOfSvg(svg)).toThrow(RangeError);
    else expect(textsOfSvg(svg)).toEqual(expected);
  };
  expect(await yardsticks(read)).toBeLessThan(50);
});
