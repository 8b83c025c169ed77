import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TalentEvidenceList } from '../../../app/certification/applications/evidence-list';

it('lets pictures and PDF of a record be looked at beside saving them, and other files be saved', () => {
  const files = { 7: { name: '合同.pdf', bytes: 2048 }, 8: { name: '业绩.docx', bytes: 2048 } };
  const evidence = [
    { fileId: 7, note: '' },
    { fileId: 8, note: '' },
  ];
  const markup = renderToStaticMarkup(<TalentEvidenceList language="zh" evidence={evidence} files={files} />);
  expect([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/files/7',
    '/files/7?view=1',
    '/files/8',
  ]);
});
