import { memo, useEffect, useRef, useState } from 'react';
import type { Language } from '../i18n/language';
import { traceDrawing, type Trace } from './drawing-trace';
import { zoomDrawing, zoomIn, zoomOut, type Zoom } from './drawing-zoom';
import { atlasMessages } from './messages';

interface InteractiveDrawingProps {
  language: Language;
  /** As the server drew it, on the server only: here it is in the page already and stays, zoom, focus and all. */
  svg?: string;
  selected: string | null;
  onOpen: (href: string | null) => void;
}

/** The server's drawing with zoom, tracing and one tab stop laid over it; without script it is a picture of links. */
export function InteractiveDrawing({ language, svg, selected, onOpen }: InteractiveDrawingProps) {
  const words = atlasMessages[language];
  const frame = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const zoomed = useRef<Zoom | null>(null);
  const trace = useRef<Trace | null>(null);
  const open = useRef(onOpen);
  const [ready, setReady] = useState(false);
  const [scale, setScale] = useState(1);
  const [spoken, setSpoken] = useState('');
  open.current = onOpen;

  useEffect(() => {
    const drawing = frame.current?.querySelector('svg');
    // An error page in between took the drawing away: only the server can draw it again.
    if (!drawing) return window.location.reload();
    const zoom = zoomDrawing(drawing, setScale);
    const tracing = traceDrawing(drawing, {
      reveal: zoom.reveal,
      open: (href) => open.current(href),
      point(segment) {
        setSpoken(segment?.sentence ?? '');
        showTip(frame.current, tip.current, segment);
      },
    });
    zoomed.current = zoom;
    trace.current = tracing;
    setReady(true);
    return () => {
      zoom.stop();
      tracing.stop();
    };
  }, []);

  useEffect(() => trace.current?.select(selected), [selected]);

  const keys = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomed.current?.by(zoomIn);
    else if (event.key === '-') zoomed.current?.by(zoomOut);
    else if (event.key === '0') zoomed.current?.reset();
    else return;
    event.preventDefault();
  };

  return (
    // The keys work wherever the focus is inside the drawing; each is also a button below.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className="atlas-frame" onKeyDown={keys}>
      <p className="atlas-help no-print">
        {words.drawingHelp} {ready && words.keysHelp}
      </p>
      {ready && (
        <div className="atlas-tools no-print">
          <button
            type="button"
            aria-label={words.zoomIn}
            title={words.zoomIn}
            onClick={() => zoomed.current?.by(zoomIn)}
          >
            +
          </button>
          <button
            type="button"
            aria-label={words.zoomOut}
            title={words.zoomOut}
            disabled={scale <= 1}
            onClick={() => zoomed.current?.by(zoomOut)}
          >
            −
          </button>
          <button type="button" disabled={scale <= 1} onClick={() => zoomed.current?.reset()}>
            {words.zoomReset}
          </button>
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls sideways must be reachable by keyboard */}
      <div className="atlas-scroll" tabIndex={0} role="region" aria-label={words.drawing}>
        <ServerDrawing svg={svg} />
      </div>
      <div ref={tip} className="atlas-tip" aria-hidden="true" hidden />
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

const ServerDrawing = memo(function ServerDrawing({ svg }: { svg?: string }) {
  // Hydration leaves what the server put inside such an element, whatever the text here.
  return <div className="atlas-picture" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: svg ?? '' }} />;
});

/** Puts the sentence under the box, inside the frame; the tip is decoration, the live region speaks. */
function showTip(
  frame: HTMLElement | null,
  tip: HTMLElement | null,
  segment: { sentence: string; box: DOMRect } | null,
): void {
  if (!frame || !tip) return;
  tip.hidden = segment === null;
  if (!segment) return;
  tip.textContent = segment.sentence;
  const around = frame.getBoundingClientRect();
  const left = Math.min(segment.box.left - around.left, around.width - tip.offsetWidth - 4);
  const below = segment.box.bottom - around.top + 6;
  tip.style.left = `${Math.max(4, left)}px`;
  tip.style.top = `${below + tip.offsetHeight > around.height ? segment.box.top - around.top - tip.offsetHeight - 6 : below}px`;
}
