import { AtlasDesk } from '../atlas-desk';
import { ComparisonPanel } from './comparison-panel';
import { comparisonPart } from './comparison-parts';
import type { ComparisonView } from './comparison-view';

/** Two regions in one picture by what is recorded: the atlas in another mode, boxes in their places. */
export function ComparisonPage({ view }: { view: ComparisonView }) {
  return (
    <AtlasDesk
      language={view.language}
      svg={view.svg}
      digest={view.digest}
      part={(name) => comparisonPart(name, view)}
      panel={<ComparisonPanel view={view} />}
    />
  );
}
