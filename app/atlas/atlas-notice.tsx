import type { AtlasView } from './atlas-view';

/** What the survey allows to be said; above the drawing, whatever is selected in it. */
export function AtlasNotice({ view: { notice, scope } }: { view: AtlasView }) {
  return (
    <p className={`notice atlas-notice${notice.kind === 'census' ? '' : ' notice-warning'}`}>
      {notice.text}
      {scope && <strong> {scope}</strong>}
    </p>
  );
}
