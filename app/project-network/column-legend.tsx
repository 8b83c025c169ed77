import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { PartyMark } from '../network/network-drawing';
import { Key } from '../network/network-legend';
import { institutionKinds } from '../parties/institution-kind';
import { partyKindName } from '../parties/party-kind-names';
import { projectMessages } from '../projects/messages';
import { projectRoleNames } from '../projects/project-role';
import type { ColumnPicture } from './columns';
import { projectNetworkMessages } from './messages';
import { endedDash, roleWidth } from './project-columns';

const widths = [...new Set(Object.values(roleWidth))];

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
      {widths.map(
        (width) =>
          lines.some((line) => line.width === width) && (
            <Key
              key={width}
              text={listed(
                language,
                projectRoleNames.filter((role) => roleWidth[role] === width).map((role) => names[role]),
              )}
            >
              <line className="edge together" x1={2} y1={9} x2={32} y2={9} strokeWidth={width} />
            </Key>
          ),
      )}
      {lines.some(({ dash }) => dash !== null) && (
        <Key text={legend.ended}>
          <line className="edge together" x1={2} y1={9} x2={32} y2={9} strokeWidth={1.8} strokeDasharray={endedDash} />
        </Key>
      )}
    </ul>
  );
}
