import { expect, test } from 'vitest';
import { ownOriginOf } from '../../app/server/origin';
import { readFormerOrigins, readPublicOrigin } from '../../app/server/own-origins.server';

test('addresses of before a move are read with spaces, line ends or commas between, each once', () => {
  expect(
    readFormerOrigins(' https://a.example\nhttps://b.example/, http://c.example:8080  https://a.example/ '),
  ).toEqual(['https://a.example', 'https://b.example', 'http://c.example:8080']);
  expect([readFormerOrigins(undefined), readFormerOrigins(''), readFormerOrigins(' , ')]).toEqual([[], [], []]);
});

const bad = [
  'a.example',
  'ftp://a.example',
  'https://a.example/atlas',
  'https://a.example/?x=1',
  'https://someone@a.example',
  'https://A.example',
  'https://a.example:443',
  'https://a.example//',
  'https://',
];

test.each(bad)(
  '%s is refused at the start in one sentence: which setting, what it holds, what it may hold',
  (given) => {
    expect(() => readFormerOrigins(`https://b.example ${given}`)).toThrow(
      `FORMER_ORIGINS holds "${given}": set it to the addresses readers typed before a move, each like https://atlas.example.cn (in small letters, no path, no port that goes without saying) and with spaces between, or leave it out.`,
    );
    expect(() => readPublicOrigin(given)).toThrow(
      `PUBLIC_ORIGIN is "${given}": set it to the address readers type, such as https://atlas.example.cn, or leave it out.`,
    );
  },
);

test('the present address is read alone, with or without a slash after it', () => {
  expect(['https://a.example/', 'https://a.example', '', undefined].map(readPublicOrigin)).toEqual([
    'https://a.example',
    'https://a.example',
    null,
    null,
  ]);
});

const own = ['https://new.example', 'http://old.example', 'https://old.example', 'https://port.example:8443'];

test.each([
  ['https://new.example', 'https://new.example'],
  ['http://new.example', 'https://new.example'],
  ['http://old.example', 'http://old.example'],
  ['https://old.example', 'https://old.example'],
  ['https://OLD.example:443', 'https://old.example'],
  ['https://port.example:8443', 'https://port.example:8443'],
  ['http://port.example', 'https://port.example:8443'],
  ['https://new.example:8443', null],
  ['https://evil.example', null],
  ['https://new.example.evil.example', null],
  ['https://', null],
  ['https://old.example, evil.example', null],
])('a request sent to %s was sent to our %s', (addressed, ours) => {
  expect(ownOriginOf(addressed, own)).toBe(ours);
});
