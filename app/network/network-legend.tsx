import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { edgeKinds } from './kinds';
import { networkMessages } from './messages';
import { firmMark } from './measures';
import { HalfFilled } from './network-drawing';
import type { NetworkPicture } from './network-view';

/** One line of a legend: a sample of what is drawn, and what it means. */
export function Key({ children, text }: { children: ReactNode; text: string }) {
  return (
    <li>
      <svg className="network-key" viewBox="0 0 34 18" width={34} height={18} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}

/** Explains what the picture shows, and nothing else. */
export function NetworkLegend({ language, picture }: { language: Language; picture: NetworkPicture }) {
  const words = networkMessages[language].legend;
  const { firms, edges, boxes } = picture;
  const circle = <circle className="mark" cx={17} cy={9} r={firmMark.radius} />;
  return (
    <ul className="network-legend" aria-label={words.title}>
      {firms.some(({ member, outside }) => !member && !outside) && (
        <Key text={words.firm}>
          <g className="firm">{circle}</g>
        </Key>
      )}
      {firms.some(({ member }) => member) && (
        <Key text={words.member}>
          <g className="firm member">{circle}</g>
        </Key>
      )}
      {firms.some(({ outside }) => outside) && (
        <Key text={words.outside}>
          <g className="firm outside">{circle}</g>
        </Key>
      )}
      {(['serves', 'declared', 'confirmed'] as const).map(
        (kind) =>
          edges.some((edge) => edge.kind === kind) && (
            <Key key={kind} text={words[kind]}>
              <line
                className={`edge ${kind}`}
                x1={2}
                y1={9}
                x2={32}
                y2={9}
                strokeWidth={edgeKinds[kind].width}
                strokeDasharray={edgeKinds[kind].dash ?? undefined}
                markerEnd={edgeKinds[kind].directed ? 'url(#supply-head)' : undefined}
              />
            </Key>
          ),
      )}
      {edges.some(({ low }) => low) && (
        <Key text={words.low}>
          <line className="edge serves low" x1={2} y1={9} x2={32} y2={9} strokeWidth={edgeKinds.serves.width} />
        </Key>
      )}
      {(['present', 'thin', 'empty'] as const).map(
        (state) =>
          boxes.some((box) => box.state === state) && (
            <Key key={state} text={state === 'present' ? words.segment : words[state]}>
              <g className={`segment ${state}`}>
                <rect className="frame" x={3} y={2} width={28} height={14} rx={4} />
                {state === 'thin' && <HalfFilled x={3} y={2} width={28} height={14} />}
              </g>
            </Key>
          ),
      )}
    </ul>
  );
}
