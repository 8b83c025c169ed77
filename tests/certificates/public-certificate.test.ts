import { deflateSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bakedPng, bakedSvg, credentialText } from '../../app/certificates/documents/baking.server';
import { didDocumentOf } from '../../app/certificates/bodies/body.server';
import { bodyView } from '../../app/certificates/bodies/body-view.server';
import type { Credential } from '../../app/certificates/credential';
import { certificatePdf } from '../../app/certificates/documents/certificate-pdf.server';
import { handedOverCredential, largestCertificateFile } from '../../app/certificates/verification/handed-over';
import { primitives } from '../../app/certificates/verification/primitives.server';
import { certificateAt, certificateByName, certificateInFile } from '../../app/certificates/public-certificate.server';
import { publicLogHead } from '../../app/certificates/log/public-log.server';
import { suspendCertificate } from '../../app/certificates/issue/revocation.server';
import { publicStatusList } from '../../app/certificates/keys/status-bits.server';
import { standingOf } from '../../app/certificates/verification/verification';
import { scene as accountScene } from '../accounts/scene';
import { at, valueOf } from '../certification/exam-scene';
import type { Database } from '../../db/client';
import { copyOfDatabase, testDatabase } from '../database';
import { issuedScene } from './issued-scene';

const sceneDb = testDatabase();
let db: Database;
let occasionOf: ReturnType<typeof accountScene>['occasion'];
const occasion = (text = '2026-12-11T02:00:00Z', more = {}) => occasionOf({ now: new Date(text), ...more });
let made: Awaited<ReturnType<typeof issuedScene>>;
let credential: Credential;
const pdfWith = (dictionary: string, stream: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n${dictionary}\nstream\n${stream}\nendstream`, 'latin1');
const modules = [
  [true, false],
  [false, true],
];

beforeAll(async () => {
  made = await issuedScene(sceneDb);
  credential = made.certificate.credential!;
});
beforeEach(() => {
  ({ db, occasion: occasionOf } = accountScene(copyOfDatabase(sceneDb)));
});

describe('at its own address', () => {
  test('a number alone tells that it was issued and whether it is valid, and nothing of its holder, level, body’s document or dates', async () => {
    const view = valueOf(
      await certificateAt(db, made.certificate.number.toLowerCase().replaceAll('-', ' '), occasion()),
    );
    const { issuer, list, index } = standingOf(credential);
    expect(view).toEqual({
      verification: {
        genuine: { answer: 'yes' },
        authorised: { answer: 'yes' },
        valid: { answer: 'yes', statusAsOf: '2026-12-11T02:00:00Z' },
      },
      checkedAt: '2026-12-11T02:00:00.000Z',
      facts: null,
      unopened: made.certificate.number,
      standing: { issuer, list, index },
      log: null,
    });
  });

  test('its end is told from the last month on, which a copy of the page may live to see', async () => {
    const at = async (text: string) =>
      valueOf(await certificateAt(db, made.certificate.number, occasion(text))).standing!.validUntil;
    expect([await at('2029-11-08T15:59:58Z'), await at('2029-11-08T15:59:59Z')]).toEqual([
      undefined,
      '2029-12-09T15:59:59Z',
    ]);
  });

  test('pages are counted per network address', async () => {
    const from = { address: '198.51.100.9' };
    for (let opened = 0; opened < 120; opened += 1) await certificateAt(db, 'nonsense', occasion(undefined, from));
    expect(await certificateAt(db, made.certificate.number, occasion(undefined, from))).toEqual({
      ok: false,
      code: 'too-many-attempts',
      value: '2',
    });
    expect(await certificateAt(db, made.certificate.number, occasion('2026-12-11T02:00:02Z', from))).toMatchObject({
      ok: true,
    });
  });
});

describe('by number and name', () => {
  test('the whole is shown, in the reader’s language, with a line of the log that is proved', async () => {
    const view = valueOf(
      await certificateByName(
        db,
        { number: made.certificate.number, name: ' 区 锦 麟 ' },
        occasion(undefined, { language: 'en' }),
      ),
    );
    expect(view.facts).toMatchObject({ name: '区锦麟', level: 'junior' });
    const zh = valueOf(await certificateByName(db, { number: made.certificate.number, name: '區錦麟' }, occasion()));
    expect(zh.facts).toMatchObject({
      number: made.certificate.number,
      name: '区锦麟',
      title: '数字孪生BIM建模师（初级）',
      otherTitle: expect.stringMatching(/^Digital-twin BIM modeller/),
      level: '初级',
      issuedOn: '2026-12-10',
      validUntil: '2029-12-09',
      replacedBy: null,
      body: { id: 'alliance', kind: 'alliance', registerUrl: null },
    });
    expect(zh.verification.authorised).toEqual({ answer: 'yes', basis: '示例〔2026〕1号' });
    const [line] = zh.log!.lines;
    expect(zh.log!.lines).toEqual([
      {
        position: 0,
        deed: 'issue',
        at: '2026-12-10T02:00:00.000Z',
        entry: expect.stringMatching(
          new RegExp(
            `^{"at":"2026-12-10T02:00:00.000Z","credential":"[0-9a-f]{64}","deed":"issue","number":"${made.certificate.number}","salt":"[0-9a-f]{32}"}$`,
          ),
        ),
        proof: line!.proof,
        included: true,
      },
    ]);
    expect(line!.proof).toHaveLength(3);
  });

  test('one reader has five guesses at a number and then one a minute; whoever knows the name has theirs back', async () => {
    const from = { address: '198.51.100.7' };
    const ask = (name: string, text?: string) =>
      certificateByName(db, { number: made.certificate.number, name }, occasion(text, from));
    for (let tries = 0; tries < 5; tries += 1)
      expect(await ask('区锦')).toEqual({ ok: false, code: 'certificate-name-differs', field: 'name' });
    expect(await ask('区锦麟')).toEqual({ ok: false, code: 'too-many-attempts', value: '60' });
    expect(await ask('区锦麟', '2026-12-11T02:01:00Z')).toMatchObject({ ok: true });
    expect(await ask('区锦', '2026-12-11T02:01:00Z')).toMatchObject({ code: 'certificate-name-differs' });
  });

  test('a number that many guess at is slowed for each reader, and locked for none', async () => {
    const ask = (reader: string, name: string) =>
      certificateByName(
        db,
        { number: made.certificate.number, name },
        occasion('2026-12-12T02:00:00Z', { address: reader }),
      );
    for (let reader = 0; reader < 40; reader += 1) await ask(`203.0.113.${reader}`, '区锦');
    expect(await ask('203.0.113.0', '区锦')).toMatchObject({ code: 'certificate-name-differs' });
    expect(await ask('203.0.113.0', '区锦')).toEqual({ ok: false, code: 'too-many-attempts', value: '600' });
    expect(await ask('192.0.2.1', '区锦麟')).toMatchObject({ ok: true });
  });

  test('a certificate issued after its status list was signed gets a new list: no status is older than what it speaks of', async () => {
    const early = valueOf(await certificateAt(db, made.certificate.number, occasion('2026-12-10T02:00:00Z')));
    expect(early.verification.valid).toEqual({ answer: 'yes', statusAsOf: '2026-12-10T02:00:00Z' });
  });
});

describe('by file', () => {
  test.each([
    ['JSON', () => Buffer.from(`\uFEFF ${credentialText(credential)}\n`)],
    ['baked PNG', () => bakedPng(modules, credential)],
    ['baked SVG', () => Buffer.from(bakedSvg(modules, credential))],
    ['PDF', async () => valueOf(await certificatePdf(db, made.certificate))],
  ])('%s is read and found good, with the whole name', async (_kind, file) => {
    const view = valueOf(await certificateInFile(db, await file(), occasion()));
    expect([
      view.verification.genuine.answer,
      view.verification.authorised.answer,
      view.verification.valid.answer,
      view.facts?.name,
    ]).toEqual(['yes', 'yes', 'yes', '区锦麟']);
  });

  test('of a file that was changed nothing is shown', async () => {
    const forged = credentialText(credential).replace('区锦麟', '欧锦麟');
    const view = valueOf(await certificateInFile(db, Buffer.from(forged), occasion()));
    expect(view).toMatchObject({
      verification: { genuine: { answer: 'no', reason: 'signature-wrong' }, authorised: { answer: 'not-asked' } },
      facts: null,
      log: null,
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'certificate-file-empty'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'certificate-file-bare'],
    ['a scanned PDF', Buffer.from('%PDF-1.7'), 'certificate-pdf-bare'],
    ['a PDF with another file attached', pdfWith('<< /Type /EmbeddedFile /Length 2 >>', 'hi'), 'certificate-pdf-bare'],
    [
      'a PDF cut in its attachment',
      pdfWith('<< /Type /EmbeddedFile /Length 2000000 >>', '{'),
      'certificate-file-unreadable',
    ],
    [
      'a PDF whose attachment unpacks to more than it may',
      pdfWith(
        '<< /Type/EmbeddedFile /Filter /FlateDecode >>',
        deflateSync(Buffer.alloc(2_000_000, '{')).toString('latin1'),
      ),
      'certificate-file-unreadable',
    ],
    [
      'a drawing without a credential',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'certificate-file-bare',
    ],
    ['a cut file', Buffer.from('{"a":'), 'certificate-file-unreadable'],
    ['bytes that are no text', Buffer.from([0xc3, 0x28]), 'certificate-file-unreadable'],
    ['a large file', Buffer.alloc(largestCertificateFile + 1, 32), 'certificate-file-large'],
  ])('%s is refused with what to do', async (_what, bytes, code) => {
    expect(await handedOverCredential(bytes, primitives)).toEqual({ ok: false, code, field: 'file' });
  });

  test('JSON that is something else is no certificate', async () => {
    expect(valueOf(await certificateInFile(db, Buffer.from('{"a":1}'), occasion())).verification.genuine).toEqual({
      answer: 'no',
      reason: 'not-a-credential',
    });
  });
});

test('the public documents are those the credential names', async () => {
  expect(didDocumentOf(db, 'alliance', occasion().origin)!.id).toBe(credential.issuer.id);
  const list = Number(/status\/(\d+)/.exec(credential.credentialStatus.statusListCredential)![1]);
  const served = await publicStatusList(
    db,
    { bodyId: 'alliance', list: String(list), purpose: 'suspension' },
    occasion(),
  );
  expect(served!.id).toBe(credential.credentialStatus.statusListCredential);
  expect(await publicStatusList(db, { bodyId: 'alliance', list: '1e1', purpose: 'suspension' }, occasion())).toBeNull();
  expect(
    await publicStatusList(db, { bodyId: 'alliance', list: String(list), purpose: 'toString' }, occasion()),
  ).toBeNull();
  expect(publicLogHead(db, occasion())).toMatchObject({
    size: 8,
    at: '2026-12-11T02:00:00.000Z',
    publicKey: expect.stringContaining('BEGIN PUBLIC KEY'),
  });
  expect(bodyView(db, 'alliance', 'en')).toMatchObject({
    value: {
      name: 'TwinAtlas industry alliance (draft)',
      authorisations: [{ levels: ['junior'], basis: '示例〔2026〕1号' }],
      keys: [{ retiredAt: null }],
    },
  });
  expect(bodyView(db, 'nobody', 'zh')).toMatchObject({ code: 'body-unknown' });
});

test('a suspended certificate stays genuine and is not valid, and the log says so', async () => {
  valueOf(
    suspendCertificate(
      db,
      made.people.official,
      { id: made.certificate.id, reason: '核查' },
      at('2026-12-12T00:00:00Z'),
    ),
  );
  const view = valueOf(
    await certificateByName(db, { number: made.certificate.number, name: '区锦麟' }, occasion('2026-12-12T01:00:00Z')),
  );
  expect(view.verification).toMatchObject({ genuine: { answer: 'yes' }, valid: { answer: 'no', reason: 'suspended' } });
  expect(view.log!.lines.map(({ deed, included }) => [deed, included])).toEqual([
    ['issue', true],
    ['suspend', true],
  ]);
});
