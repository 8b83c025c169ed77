import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import {
  addEvidenceFile,
  findEvidenceFile,
  forgetUnusedFiles,
} from '../../app/alliance/applications/evidence-files.server';
import { removeEvidence } from '../../app/alliance/applications/capability-edit.server';
import { applicationFile, findApplication } from '../../app/alliance/applications/application.server';
import { contentOf } from '../../app/files/file-content';
import { displayName, fileKinds, fileSize, kindOfName } from '../../app/files/file-kind';
import { uploadRules } from '../../app/files/upload-limits';
import { receiveFile } from '../../app/files/file-receipt.server';
import { openFileStore, readStoredFile, sweepFiles, type FileStore } from '../../app/files/file-store.server';
import { unpackedSize } from '../../app/files/unpacked-size.server';
import { storedFiles } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';
import { zipArchive } from './archive';
import { jpegFile, pngFile, withSize } from './picture-files';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
let store: FileStore;
beforeEach(() => {
  folders.push(mkdtempSync(join(tmpdir(), 'twinatlas-files-')));
  store = openFileStore(folders.at(-1)!);
});

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]);
const docx = (more: Parameters<typeof zipArchive>[0] = []) =>
  zipArchive([
    { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
    ...more,
  ]);
const inPieces = async function* (bytes: Buffer, size = 700) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const inside = () => [
  ...readdirSync(store.incoming),
  ...readdirSync(store.folder).filter((name) => name !== 'incoming'),
];
const receive = (
  name: string,
  stream: AsyncIterable<Uint8Array>,
  rule = uploadRules.evidence as Parameters<typeof receiveFile>[2],
) => receiveFile(store, { name, stream }, rule, randomBytes);

describe('a file’s kind', () => {
  it.each([
    ['合同.PDF', 'pdf'],
    ['照片.jpeg', 'jpeg'],
    ['a.b.docx', 'docx'],
    ['run.exe', null],
    ['pdf', null],
    ['x.pdf/y', null],
  ])('of %s is %s', (name, kind) => expect(kindOfName(name)).toBe(kind));
  it('is what the first bytes say', () => {
    expect(contentOf(pdf)).toBe('pdf');
    expect(contentOf(Buffer.concat([Buffer.alloc(1000, 0x0a), pdf]))).toBe('pdf');
    expect(contentOf(Buffer.concat([Buffer.alloc(1024, 0x0a), pdf]))).toBe(null);
    expect(contentOf(Buffer.from([0x89]))).toBe(null);
    expect(contentOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('foreign-picture');
    expect(contentOf(Buffer.from('\0\0\0\u0018ftypheic'))).toBe('foreign-picture');
  });
  it('has a size people can read', () => {
    expect([0, 9, 1535, 700 * 1024, 1_048_575, 1_048_576, 3_565_158].map(fileSize)).toEqual([
      '1 KB',
      '1 KB',
      '1 KB',
      '700 KB',
      '1024 KB',
      '1.0 MB',
      '3.4 MB',
    ]);
  });

  it('leaves a name that shows what it is and does no harm', () => {
    expect(displayName('..\\..\\C:\\合同"1".pdf', 'pdf')).toBe('合同 1.pdf');
    expect(displayName(`${'长'.repeat(300)}.pdf`, 'pdf')).toBe(`${'长'.repeat(116)}.pdf`);
    expect(displayName('\u202Efdp.exe', 'pdf')).toBe('fdp.pdf');
    expect(displayName('', 'png')).toBe('file.png');
    expect(displayName('照片.jpeg', 'jpeg')).toBe('照片.jpeg');
    expect(displayName('照片.jpg', 'png'), 'a PNG that was called a JPEG').toBe('照片.png');
  });
});

describe('receiving a file', () => {
  it('keeps it whole, with its digest, under a generated name', async () => {
    const received = valueOf(await receive('合同.pdf', inPieces(pdf)));
    expect(received).toMatchObject({
      kind: 'pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(received.storedName).toMatch(/^[0-9a-f]{32}\.pdf$/);
    expect(readFileSync(received.path).equals(pdf)).toBe(true);
  });

  it.each([
    ['an ending that is not allowed', 'x.exe', pdf, 'file-kind'],
    ['bytes that are nothing we know', 'x.png', Buffer.from('MZ no picture'), 'file-not-its-kind'],
    ['WebP, whatever it is called', 'x.jpg', Buffer.from('RIFF0000WEBPVP8 '), 'file-picture'],
    ['HEIC by its name', 'IMG_1.HEIC', Buffer.from('x'), 'file-picture'],
    ['an empty file', 'x.pdf', Buffer.alloc(0), 'file-empty'],
    ['too few bytes to be anything', 'x.pdf', Buffer.from('%PD'), 'file-not-its-kind'],
    ['a text dressed as an image', 'x.jpg', Buffer.from('<script>alert(1)</script>'), 'file-not-its-kind'],
    [
      'a ZIP archive that is no document',
      'x.docx',
      zipArchive([{ name: 'a.txt', content: Buffer.from('a') }]),
      'file-not-its-kind',
    ],
    ['a cut archive', 'x.docx', docx().subarray(0, 60), 'archive-damaged'],
    ['macros', 'x.docx', docx([{ name: 'word/vbaProject.bin', content: Buffer.from('x') }]), 'archive-macros'],
    [
      'an encrypted archive',
      'x.docx',
      docx([{ name: 'secret', content: Buffer.from('x'), flags: 1 }]),
      'archive-encrypted',
    ],
  ])('refuses %s and leaves nothing behind', async (_what, name, bytes, code) => {
    expect(await receive(name, inPieces(bytes))).toMatchObject({ ok: false, code });
    expect(inside()).toEqual([]);
  });

  const png = (width: number, height: number) => withSize(pngFile(), width, height);
  const jpeg = (width: number, height: number) => jpegFile({ width, height });
  const ofd = zipArchive([{ name: 'OFD.xml', content: Buffer.from('<ofd:OFD/>') }]);

  it.each([
    ['a PNG called JPG', '照片.jpg', png(10, 10), 'png', 'image/png'],
    [
      'a PDF behind other bytes',
      '合同.pdf',
      Buffer.concat([Buffer.from('\r\n-- mail --\r\n'), pdf]),
      'pdf',
      'application/pdf',
    ],
    [
      'a workbook called a document',
      'x.docx',
      zipArchive([{ name: 'xl/workbook.xml', content: Buffer.from('a') }]),
      'xlsx',
      fileKinds.xlsx.mediaType,
    ],
    ['an electronic licence', '营业执照.ofd', ofd, 'ofd', 'application/ofd'],
  ])('takes %s for what it is', async (_what, name, bytes, kind, mediaType) => {
    const received = valueOf(await receive(name, inPieces(bytes)));
    expect(received).toMatchObject({ kind, mediaType });
    expect(received.storedName).toMatch(new RegExp(`^[0-9a-f]{32}\\.${kind}$`));
  });

  it('asks for a PDF where an OFD is no evidence', async () => {
    expect(await receive('介绍信.ofd', inPieces(ofd), uploadRules.letter)).toMatchObject({
      ok: false,
      code: 'file-ofd',
    });
  });

  it.each([
    ['a PNG', 'x.png', png(2000, 2000), png(50_000, 50_000), png(0, 0), '50000 × 50000'],
    ['a JPEG', 'x.jpg', jpeg(2000, 2000), jpeg(65_000, 65_000), jpeg(0, 0), '65000 × 65000'],
  ])('bounds the pixels of %s that pages show', async (_what, name, small, large, empty, value) => {
    expect(await receive(name, inPieces(small), uploadRules.logo)).toMatchObject({ ok: true });
    expect(await receive(name, inPieces(large), uploadRules.logo)).toMatchObject({
      ok: false,
      code: 'file-pixels',
      value,
      allowed: ['4000000'],
    });
    for (const none of [large.subarray(0, 12), small.subarray(0, -2), empty])
      expect(await receive(name, inPieces(none), uploadRules.logo)).toMatchObject({
        ok: false,
        code: 'file-not-its-kind',
      });
  });

  it('stops at the limit', async () => {
    expect(
      await receive('x.pdf', inPieces(pdf), { kinds: ['pdf'], files: 1, bytes: 4000, pixels: null }),
    ).toMatchObject({ ok: false, code: 'file-too-large', allowed: ['4000'] });
    expect(inside()).toEqual([]);
  });

  it('leaves nothing behind when the upload is cut in the middle', async () => {
    const cut = async function* () {
      yield pdf.subarray(0, 1000);
      throw new Error('aborted');
    };
    expect(await receive('x.pdf', cut())).toMatchObject({ ok: false, code: 'file-cut' });
    expect(inside()).toEqual([]);
  });
});

describe('the unpacked size of an archive', () => {
  it('is counted, not believed', async () => {
    const bomb = zipArchive([{ name: 'zeros', content: Buffer.alloc(3_000_000), claimed: 10 }]);
    expect(bomb.length).toBeLessThan(5000);
    expect(await unpackedSize(bomb, { bytes: 2_000_000, entries: 10 })).toMatchObject({
      ok: false,
      code: 'archive-too-large',
    });
    expect(await unpackedSize(bomb, { bytes: 4_000_000, entries: 10 })).toMatchObject({
      ok: true,
      value: { bytes: 3_000_000 },
    });
  });
  it('adds up over entries, and caps their number', async () => {
    const many = zipArchive(
      Array.from({ length: 20 }, (_, index) => ({ name: `n${index}`, content: Buffer.alloc(100_000) })),
    );
    expect(await unpackedSize(many, { bytes: 1_500_000, entries: 100 })).toMatchObject({ code: 'archive-too-large' });
    expect(await unpackedSize(many, { bytes: 5_000_000, entries: 19 })).toMatchObject({
      code: 'archive-too-large',
      value: '20',
    });
  });
  it('refuses entries that share bytes, which would be unpacked again and again', async () => {
    const one = zipArchive([{ name: 'a', content: randomBytes(10_000) }]);
    const directory = one.readUInt32LE(one.length - 6);
    const end = Buffer.from(one.subarray(-22));
    end.writeUInt16LE(3, 10);
    const entry = one.subarray(directory, -22);
    const thrice = Buffer.concat([one.subarray(0, directory), entry, entry, entry, end]);
    expect(await unpackedSize(thrice, { bytes: 1e6, entries: 10 })).toMatchObject({
      ok: false,
      code: 'archive-damaged',
      value: 'a',
    });
  });
  it('refuses rubbish without throwing', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(30),
      randomBytes(500),
      Buffer.concat([docx().subarray(0, 100), docx().subarray(-22)]),
    ])
      expect(await unpackedSize(bytes, { bytes: 1e6, entries: 10 })).toMatchObject({
        ok: false,
        code: 'archive-damaged',
      });
  });
});

describe('evidence files of an application', () => {
  let s: ReturnType<typeof scene>;
  let firm: Actor;
  let id: number;
  beforeEach(() => {
    s = scene(testDatabase());
    firm = s.person();
    ({ id } = s.draft(firm, 0));
  });
  const add = (name: string, stream: AsyncIterable<Uint8Array>, actor = firm, target = s.target(id)) =>
    addEvidenceFile(
      s.db,
      store,
      actor,
      target,
      { segmentId: 'gis.cim', kind: 'contract', note: null, name, stream },
      s.occasion(),
    );
  const items = () => applicationFile(s.db, findApplication(s.db, id)!).capabilities[0]!.items;

  it('of a draft are seen by the applicant, nobody else', async () => {
    valueOf(await add('合同.pdf', inPieces(pdf)));
    const [file] = s.db.select().from(storedFiles).all();
    expect(file).toMatchObject({
      originalName: '合同.pdf',
      bytes: pdf.length,
      question: 'capabilities.gis.cim',
      thingId: String(id),
    });
    expect(await buffer(readStoredFile(store, file!.storedName)!)).toEqual(pdf);
    expect(readStoredFile(store, `../${file!.storedName}`)).toBeNull();
    expect(findEvidenceFile(s.db, firm, file!.id, s.occasion()).ok).toBe(true);
    for (const stranger of [null, s.reviewer(), s.person(), s.person([{ role: 'reviewer', regionCode: '110000' }])])
      expect(findEvidenceFile(s.db, stranger, file!.id, s.occasion()).ok).toBe(false);
  });

  it('leave neither row nor file when the application refuses them', async () => {
    const before = s.db.select().from(storedFiles).all().length;
    expect(await add('x.pdf', inPieces(pdf), firm, { id, revision: 0 })).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
    });
    expect(await add('x.pdf', inPieces(pdf), s.person())).toMatchObject({ ok: false, code: 'application-unknown' });
    expect(s.db.select().from(storedFiles).all()).toHaveLength(before);
    expect(inside()).toEqual([]);
  });

  it('are five per capability at most', async () => {
    while (items().length < 5) valueOf(await add('合同.pdf', inPieces(pdf)));
    expect(await add('合同.pdf', inPieces(pdf))).toMatchObject({
      ok: false,
      code: 'too-much-evidence',
      allowed: ['5'],
    });
  });

  it('are swept once nothing refers to them, and only when old', async () => {
    valueOf(await add('合同.pdf', inPieces(pdf)));
    for (const item of items()) valueOf(removeEvidence(s.db, firm, s.target(id), item.id, s.occasion()));
    valueOf(await add('留下.pdf', inPieces(pdf)));
    expect(forgetUnusedFiles(s.db)).toBeGreaterThan(0);
    expect(
      s.db
        .select()
        .from(storedFiles)
        .all()
        .map((row) => row.originalName),
    ).toEqual(['留下.pdf']);
    const orphan = join(store.incoming, `${'0'.repeat(32)}.pdf`);
    writeFileSync(orphan, 'cut off by a crash');
    const kept = s.db.select().from(storedFiles).get()!.storedName;
    const [now, longAgo] = [new Date('2026-11-23T08:00:00Z'), new Date(0)];
    for (const path of [orphan, join(store.folder, kept)]) utimesSync(path, now, now);
    expect(sweepFiles(s.db, store, now)).toBe(0);
    for (const path of [orphan, join(store.folder, kept)]) utimesSync(path, longAgo, longAgo);
    expect(sweepFiles(s.db, store, now)).toBe(1);
    expect([existsSync(orphan), existsSync(join(store.folder, kept))]).toEqual([false, true]);
  });
});
