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

/** What of the page is worded anew for each view; the drawing is data, the panel has an address of its own. */
export const pageParts: Readonly<Record<PartName, (props: { view: AtlasView }) => ReactNode>> = {
  title: AtlasTitle,
  controls: AtlasControls,
  notice: AtlasNotice,
  headline: AtlasHeadline,
  lanes: LaneLists,
  sources: AtlasSources,
  table: AtlasTable,
};

/** A part where it stands on the page, so that the script finds it. */
export function PagePart({ name, view }: { name: PartName; view: AtlasView }) {
  const Markup = pageParts[name];
  return (
    <div data-part={name} className={`atlas-part-${name}`}>
      <Markup view={view} />
    </div>
  );
}
