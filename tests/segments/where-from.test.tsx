import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SegmentPage } from '../../app/segments/segment-page';
import { segmentView } from '../../app/segments/segment.server';
import { valueOf } from '../accounts/scene';
import { testDatabase } from '../database';

const db = testDatabase();
const page = (segment: string) =>
  renderToStaticMarkup(
    <SegmentPage
      language="zh"
      view={valueOf(segmentView(db, segment, '', 'registry'))}
      offered={{ offers: [], total: 0 }}
      projects={[]}
      cases={[]}
      picture={null}
      wanted={{ needs: [], total: 0 }}
    />,
  );

test('a segment that is missing or thin leads to where it could come from; one that is not, or that nobody has, does not', () => {
  expect(page('simulation.solver')).toContain('href="/supply/440100?segment=simulation.solver"');
  expect(page('bim.kernel')).toContain('href="/supply/440100?segment=bim.kernel"');
  expect(page('gis.cim')).not.toContain('/supply/');
  expect(page('simulation.decision')).not.toContain('/supply/');
});
