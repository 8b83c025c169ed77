import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { echoed } from '../web/echoed';
import { segmentMessages } from './messages';

export interface UnknownSegment {
  readonly asked: string;
  readonly near: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
}

/** A 404 that names the segments most like what was asked for. */
export function UnknownSegmentPage({ language, unknown }: { language: Language; unknown: UnknownSegment }) {
  const words = segmentMessages[language];
  const to = paths(language);
  return (
    <div className="prose-width space-y-3">
      <h1>{words.unknownTitle}</h1>
      <p className="break-words">{words.unknownText(echoed(unknown.asked))}</p>
      {unknown.near.length > 0 && (
        <>
          <p>{words.near}</p>
          <ul className="list-disc space-y-1 ps-6">
            {unknown.near.map((segment) => (
              <li key={segment.id}>
                <a href={to.segment(segment.id)}>{localised(language, segment.nameZh, segment.nameEn)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={to.segments()}>{words.allSegments}</a>
      </p>
    </div>
  );
}
