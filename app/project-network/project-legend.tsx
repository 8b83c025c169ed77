import type { Language } from '../i18n/language';
import { edgeKinds, endedDash } from '../network/kinds';
import { markerOf } from '../network/line-marks';
import { PartyMark } from '../network/network-drawing';
import { Key } from '../network/network-legend';
import type { DrawnEdge, NetworkPicture } from '../network/network-view';
import { institutionKinds } from '../parties/institution-kind';
import { partyKindName } from '../parties/party-kind-names';
import { projectMessages } from '../projects/messages';
import type { ProjectRole } from '../projects/project-role';
import { projectNetworkMessages } from './messages';
import { roleLines } from './role-lines';

interface ProjectLegendProps {
  language: Language;
  picture: NetworkPicture;
  /** Whether lines are drawn by role; of dots they are not. */
  named: boolean;
}

/** Explains what the picture shows, and nothing else. */
export function ProjectLegend({ language, picture, named }: ProjectLegendProps) {
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
      {named ? <RoleKeys language={language} edges={edges} /> : <LineKey kind="works" text={words.works} />}
      {edges.some(({ kind }) => kind === 'together') && <LineKey kind="together" text={words.together} />}
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

const sample = '2,9 17,9 32,9';

function LineKey({ kind, text }: { kind: 'works' | 'together'; text: string }) {
  return (
    <Key text={text}>
      <polyline className={`edge ${kind}`} points={sample} strokeWidth={edgeKinds[kind].width} />
    </Key>
  );
}

/** The roles in which segments are worked on, and that one of them has ended. */
function RoleKeys({ language, edges }: { language: Language; edges: readonly DrawnEdge[] }) {
  const { legend: words } = projectNetworkMessages[language];
  const names = projectMessages[language].role;
  const works = edges.filter(({ kind }) => kind === 'works');
  return (
    <>
      {(Object.keys(roleLines) as ProjectRole[]).map((role) => {
        const { width, mark } = roleLines[role];
        if (!works.some((edge) => edge.weight === width && edge.mark === mark)) return null;
        return (
          <Key key={role} text={words.worksAs(names[role])}>
            <polyline className="edge works" points={sample} strokeWidth={width} markerMid={markerOf(mark)} />
          </Key>
        );
      })}
      {works.some(({ ended }) => ended) && (
        <Key text={words.ended}>
          <polyline className="edge works" points={sample} strokeWidth={1.6} strokeDasharray={endedDash} />
        </Key>
      )}
    </>
  );
}
