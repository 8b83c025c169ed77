import type { AtlasView } from './atlas-view';
import { SourcesLine } from './sources-line';

/** What the page rests on, and in which order filling one by one completes most. */
export function AtlasSources({ view }: { view: AtlasView }) {
  const { fillOrder } = view;
  return (
    <>
      <SourcesLine view={view} />
      {fillOrder.length > 0 && (
        <ul className="atlas-fill-order">
          {fillOrder.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
