import type { Language } from '../i18n/language';
import { edgeKinds } from '../network/kinds';
import { PartyMark } from '../network/network-drawing';
import { Key } from '../network/network-legend';
import type { NetworkPicture } from '../network/network-view';
import { institutionKinds } from '../parties/institution-kind';
import { partyKindName } from '../parties/party-kind-names';
import { projectNetworkMessages } from './messages';

/** Explains what the picture shows, and nothing else. */
export function ProjectLegend({ language, picture }: { language: Language; picture: NetworkPicture }) {
  const { legend: words } = projectNetworkMessages[language];
  const { firms, edges, boxes } = picture;
  return (
    <ul className="network-legend" aria-label={words.title}>
      {(['firm', ...institutionKinds] as const).map(
        (kind) =>
          firms.some((mark) => mark.kind === kind) && (
            <Key key={kind} text={partyKindName(language, kind === 'firm' ? 'company' : kind)}>
              <g className="firm" transform="translate(17 9)">
                <PartyMark kind={kind} />
              </g>
            </Key>
          ),
      )}
      {firms.some(({ outside }) => outside) && (
        <Key text={words.outside}>
          <g className="firm outside" transform="translate(17 9)">
            <PartyMark kind="firm" />
          </g>
        </Key>
      )}
      {(['works', 'together'] as const).map(
        (kind) =>
          edges.some((edge) => edge.kind === kind) && (
            <Key key={kind} text={words[kind]}>
              <line className={`edge ${kind}`} x1={2} y1={9} x2={32} y2={9} strokeWidth={edgeKinds[kind].width} />
            </Key>
          ),
      )}
      {(['present', 'empty'] as const).map(
        (state) =>
          boxes.some((box) => box.state === state) && (
            <Key key={state} text={state === 'present' ? words.worked : words.idle}>
              <g className={`segment ${state}`}>
                <rect className="frame" x={3} y={2} width={28} height={14} rx={4} />
              </g>
            </Key>
          ),
      )}
    </ul>
  );
}
