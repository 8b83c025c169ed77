import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { credentialText } from '../../../app/certificates/documents/baking.server';
import { certificatePdf } from '../../../app/certificates/documents/certificate-pdf.server';
import { valueOf } from '../../certification/exam-scene';
import { yardsticks } from '../../processor-time';
import { genuine, handedInScene } from '../verification/handed-in';
import { attached, holder, madePdf, packed } from '../verification/made-pdf';

const { db, made, answer, credential } = await handedInScene();
const text = credentialText(credential);
const paper = valueOf(await certificatePdf(db, made.certificate));
const found = { ...genuine, shows: 'pdf' };
const locked = { code: 'certificate-pdf-locked' };
const bare = { code: 'certificate-pdf-bare' };
const latin = (bytes: Buffer) => bytes.toString('latin1');
const files = attached(text);

describe('the file attached to a PDF is found by its name', () => {
  test.each([
    ['the paper as it is made', paper],
    [
      'the paper without the type that a stream need not have',
      Buffer.from(
        latin(paper).replace(/\/Type\s*\/EmbeddedFile/g, (all) => ' '.repeat(all.length)),
        'latin1',
      ),
    ],
    ['the paper with lines of a mail before it', Buffer.concat([Buffer.from('X-Mailer: a\r\n\r\n'), paper])],
    ['a tree of names with branches', madePdf(files)],
    [
      'objects packed into a stream, the trailer in another',
      madePdf(
        {
          5: holder({ 1: files[1] as string, 2: files[2] as string, 3: files[3] as string, 4: files[4] as string }),
          6: packed('', '/Type /XRef /Root 1 0 R /W [1 2 1]'),
          9: files[9]!,
        },
        '',
      ),
    ],
    [
      'no tree of names, but a note that holds the file',
      madePdf({ 1: '<< /Type /Catalog >>', 4: files[4]!, 9: files[9]! }),
    ],
    ['nothing but the stream that calls itself attached', madePdf({ 9: packed(text, '/Type /EmbeddedFile') })],
    [
      'a later state of the file after an earlier one',
      Buffer.concat([madePdf({ ...files, 9: packed('{"credentialSubject":1}') }), madePdf({ 9: packed(text) })]),
    ],
    [
      'another file beside it',
      madePdf({ ...files, 3: '<< /Names [(a) 7 0 R (b) 4 0 R] >>', 7: '<< /EF << /F 8 0 R >> >>', 8: packed('hello') }),
    ],
    [
      'a stream whose length stands elsewhere',
      Buffer.from(latin(madePdf(files)).replaceAll(/\/Length \d+/g, '/Length 99 0 R'), 'latin1'),
    ],
  ])('%s', async (_how, pdf) => {
    expect(await answer(pdf)).toEqual(found);
  });
});

describe('a PDF that was locked, merged or holds more than one says what to do', () => {
  test.each([
    ['restricted without a password', madePdf(files, '/Root 1 0 R /Encrypt 20 0 R'), locked],
    [
      'restricted, said in a stream',
      madePdf({ ...files, 6: packed('', '/Type /XRef /Root 1 0 R /Encrypt << /Filter /Standard >>') }, ''),
      locked,
    ],
    [
      'its pages in another PDF',
      madePdf({ 1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [] /Count 0 >>' }),
      bare,
    ],
    ['another file attached alone', madePdf(attached('hello')), bare],
    [
      'two certificates attached',
      madePdf({
        ...files,
        3: '<< /Names [(a) 7 0 R (b) 4 0 R] >>',
        7: '<< /EF << /F 8 0 R >> >>',
        8: packed(`{"credentialSubject":1}`),
      }),
      { code: 'certificate-file-several' },
    ],
    [
      'a filter nobody needs',
      madePdf({ ...files, 9: { dictionary: '/Filter [/ASCII85Decode /FlateDecode]', bytes: Buffer.from('x') } }),
      { code: 'certificate-file-unreadable' },
    ],
  ])('%s', async (_how, pdf, expected) => {
    expect(await answer(pdf)).toEqual(expected);
  });
});

test('what a changed file attached to a good paper says is not believed', async () => {
  expect(await answer(madePdf(attached(text.replace('区锦麟', '欧锦麟'))))).toEqual({
    answers: ['signature-wrong', 'not-asked', 'not-asked'],
    shows: 'pdf',
  });
});

describe('a PDF made to be read for ever is answered soon on both sides', () => {
  const repeated = (piece: string) =>
    Buffer.from(`%PDF-1.7\n${piece.repeat(Math.floor(850_000 / piece.length))}`, 'latin1');
  const object = (length: number) => `\n1 0 obj<</Length ${length}>>stream\n`;
  const padding = '1'.repeat(3_000);
  const back = -(padding.length + object(-4_000).length + 'endstream'.length);
  const backwards = Buffer.from(`%PDF-1.4\nendstream${padding}${object(back)}`, 'latin1');
  const bomb = deflateSync(Buffer.alloc(3_900_000, '1 0 '), { level: 9 });
  test.each([
    ['texts that never end', repeated('1 0 obj (')],
    ['dictionaries that never end', repeated('1 0 obj <</a ')],
    ['lists in lists', repeated('[')],
    ['objects in objects', repeated('1 0 obj [[[[[[[[[[')],
    ['streams that never end', repeated('1 0 obj <<>> stream ')],
    ['a length below zero, which leads back', backwards],
    ['numbers', repeated('1234567890')],
    ['blanks', repeated('1 '.padEnd(60))],
    ['comments', repeated('1 0 obj %%%%%%%%%')],
    ['trailers', repeated('trailer <</Root 1 0 R>> ')],
    [
      'a tree whose branch is its root',
      madePdf({ 1: '<< /Names << /EmbeddedFiles 2 0 R >> >>', 2: `<< /Kids [${'2 0 R '.repeat(90_000)}] >>` }),
    ],
    ['a name that means itself', madePdf({ 1: '1 0 R', 2: '<< /EF 2 0 R >>' })],
    [
      'streams that unpack to much',
      madePdf(
        Object.fromEntries(
          Array.from({ length: 200 }, (_, at) => [
            at + 1,
            { dictionary: '/Type /ObjStm /First 3900000 /Filter /FlateDecode', bytes: bomb },
          ]),
        ),
      ),
    ],
    [
      'packed objects that all lie at one place',
      madePdf({
        1: '<< >>',
        5: packed(
          `${Array.from({ length: 40_000 }, (_, at) => `${at + 10} 0 `).join('')}<< /a (${'x'.repeat(900_000)}) >>`,
          '/Type /ObjStm /First 348890',
        ),
      }),
    ],
  ])('of %s', async (_how, pdf) => {
    let said: object = {};
    expect(await yardsticks(async () => (said = await answer(pdf)))).toBeLessThan(100);
    expect(said).toEqual({ code: expect.stringMatching(/^certificate-(pdf-bare|file-unreadable)$/) });
  });
});
