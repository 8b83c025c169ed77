import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ApplicationOverview } from '../../../app/alliance/applications/application-overview';
import { findApplicationPage } from '../../../app/alliance/applications/application-page.server';
import { IdentityPage } from '../../../app/alliance/applications/identity-page';
import { testDatabase } from '../../database';
import { codes, scene, valueOf } from '../scene';

const s = scene(testDatabase());
const firm = s.person();
const listed = s.company('羊城时空演示', { uscc: codes[3]! });
const shown = (id: number) => {
  const page = valueOf(findApplicationPage(s.db, firm, id, 'zh', s.occasion()));
  return [
    renderToStaticMarkup(<IdentityPage language="zh" page={page} fault={null} regions={[]} />),
    renderToStaticMarkup(<ApplicationOverview language="zh" page={page} />),
  ];
};

test('a file with the code of a firm on record leads to claiming it at the field and on its page, and no other does', () => {
  const link = `<a href="/applications?start=${listed}">认领 羊城时空演示</a>`;
  const { id } = s.draft(firm, 2, { kind: 'new' }, { uscc: codes[3]! });
  for (const page of shown(id)) expect(page).toContain(link);
  // Another code: the likeness of names alone says nothing here.
  const other = s.draft(firm, 1);
  for (const page of shown(other.id)) expect(page).not.toContain('/applications?start=');
});
