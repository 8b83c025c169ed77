import type { Language } from '../i18n/language';
import { PartyMark } from '../network/network-drawing';
import { Key } from '../network/network-legend';
import { institutionKinds } from '../parties/institution-kind';
import { partyKindName } from '../parties/party-kind-names';
import { projectMessages } from '../projects/messages';
import type { ProjectRole } from '../projects/project-role';
import type { ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';
import { RoleLine } from './role-line';
import { roleLines } from './role-lines';

/** Explains the shapes and lines of a picture in columns, and none that it does not show. */
export function ColumnLegend({ language, picture: { marks, lines } }: { language: Language; picture: ColumnPicture }) {
  const { legend } = projectNetworkMessages[language];
  const { role: names } = projectMessages[language];
  return (
    <ul className="network-legend" aria-label={legend.title}>
      {(['firm', ...institutionKinds] as const).map(
        (kind) =>
          marks.some((mark) => mark.kind === kind) && (
            <Key key={kind} text={partyKindName(language, kind === 'firm' ? 'company' : kind)}>
              <g className="firm" transform="translate(17 9)">
                <PartyMark kind={kind} />
              </g>
            </Key>
          ),
      )}
      {(Object.keys(roleLines) as ProjectRole[]).map(
        (role) =>
          lines.some(({ held }) => held?.role === role) && (
            <Key key={role} text={names[role]}>
              <RoleLine held={{ role, ended: false }} x1={2} y1={9} x2={32} y2={9} />
            </Key>
          ),
      )}
      {lines.some(({ held }) => held?.ended) && (
        <Key text={legend.ended}>
          <RoleLine held={{ role: 'partner', ended: true }} x1={2} y1={9} x2={32} y2={9} />
        </Key>
      )}
    </ul>
  );
}
