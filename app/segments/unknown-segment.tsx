import { z } from 'zod';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { segmentMessages } from './messages';

const body = z.object({ kind: z.literal('unknown-segment'), asked: z.string(), near: z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() })) });
export type UnknownSegment = z.output<typeof body>;

/** What a 404 of a segment page carries; null when the error is another one. */
export function asUnknownSegment(data: unknown): UnknownSegment | null {
  const parsed = body.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** A 404 that names the segments most like what was asked for. */
export function UnknownSegmentPage({ language, error }: { language: Language; error: UnknownSegment }) {
  const words = segmentMessages[language];
  const to = paths(language);
  return (
    <div className="prose-width space-y-3">
      <h1>{words.unknownTitle}</h1>
      <p className="break-words">{words.unknownText(error.asked.slice(0, 60))}</p>
      {error.near.length > 0 && (
        <>
          <p>{words.near}</p>
          <ul className="list-disc space-y-1 ps-6">
            {error.near.map((segment) => (
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
