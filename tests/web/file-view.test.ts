import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileKinds } from '../../app/files/file-kind';
import { openFileStore } from '../../app/files/file-store.server';
import { fileDownload, fileView } from '../../app/web/file-download.server';

const files = openFileStore(mkdtempSync(join(tmpdir(), 'view-')));
const stored = (kind: 'pdf' | 'png' | 'docx') => {
  const storedName = `${'0'.repeat(32)}.${kind}`;
  writeFileSync(join(files.folder, storedName), 'x');
  return { storedName, mediaType: fileKinds[kind].mediaType, bytes: 1, originalName: `执照.${kind}` };
};
const headers = (response: Response) => [
  response.headers.get('Content-Disposition')!.split(';')[0],
  response.headers.get('Content-Security-Policy'),
  response.headers.get('Cache-Control'),
];

it('shows a picture in a sandbox that runs and loads nothing, and keeps it nowhere', () => {
  expect(headers(fileView(files, stored('png')))).toEqual([
    'inline',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'private, no-store',
  ]);
});

it('shows a PDF under a policy that loads and sends nothing', () => {
  expect(headers(fileView(files, stored('pdf')))).toEqual([
    'inline',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'",
    'private, no-store',
  ]);
});

it('only saves what browsers do not show, and whatever is not asked to be looked at', () => {
  const saved = ['attachment', "default-src 'none'; sandbox", 'private, no-store'];
  expect(headers(fileView(files, stored('docx')))).toEqual(saved);
  expect(headers(fileDownload(files, stored('png')))).toEqual(saved);
});
