import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BodyDesk } from '../../app/issuing-desk/body-desk-view.server';
import { BodyPartPage } from '../../app/issuing-desk/body-part-pages';

test('the reissue reached by its address says plainly that nothing is lost, without a button', () => {
  const body = { id: 'alliance', name: '联盟', lost: 0 } as BodyDesk;
  const page = renderToStaticMarkup(<BodyPartPage language="zh" body={body} part="reissue" fault={null} />);
  expect(page).toContain('没有需要重发的证书');
  expect(page).not.toMatch(/<button|<form/);
  expect(page).toContain('href="/certificate-desk/bodies/alliance"');
});
