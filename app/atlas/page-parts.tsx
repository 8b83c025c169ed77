import type { ReactNode } from 'react';
import { AtlasControls } from './atlas-controls';
import { AtlasHeadline } from './atlas-headline';
import { AtlasNotice } from './atlas-notice';
import { AtlasSources } from './atlas-sources';
import { AtlasTable } from './atlas-table';
import { AtlasTitle } from './atlas-title';
import type { AtlasView } from './atlas-view';
import { LaneLists } from './lane-lists';
import type { PartName } from './living/living-view';

const parts: Readonly<Record<PartName, (props: { view: AtlasView }) => ReactNode>> = {
  title: AtlasTitle,
  controls: AtlasControls,
  notice: AtlasNotice,
  headline: AtlasHeadline,
  lanes: LaneLists,
  sources: AtlasSources,
  table: AtlasTable,
};

/** What of the page is worded anew for each view; the drawing is data, the panel has an address of its own. */
export function pagePart(name: PartName, view: AtlasView): ReactNode {
  const Part = parts[name];
  return <Part view={view} />;
}
