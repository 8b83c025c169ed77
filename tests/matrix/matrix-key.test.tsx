import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MatrixPage } from '../../app/matrix/matrix-page';
import { matrixView } from '../../app/matrix/matrix.server';
import { testDatabase } from '../database';

test('the key of the matrix shows only the marks in use', () => {
  const html = renderToStaticMarkup(
    <MatrixPage language="zh" view={matrixView(testDatabase(), 'registry')} chain={null} chosen={[]} />,
  );
  const key = /<dl aria-label="图例"[^]*?<\/dl>/.exec(html)![0];
  const marks = [...key.matchAll(/presence-box presence-[^"]*">([^<]*)</g)].map(([, mark]) => mark);
  expect(marks).toEqual(['–', '?']);
});
