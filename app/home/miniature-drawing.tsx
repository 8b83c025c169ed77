import { wrapLabel } from '../atlas/label';
import type { LensView } from '../atlas/lens-view';
import type { AtlasSegment } from '../atlas/region-atlas';
import { isPresent } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { tiers } from '../region/industry';
import { homeMessages } from './messages';
import { miniatureOf, miniSizes, type MiniBox, type Miniature } from './miniature';

/** In px. */
const chainNames = { font: 14, line: 17, left: 10, width: 136 } as const;

interface Props {
  language: Language;
  atlas: LensView;
  /** Segments of the path that is lit, from source to sink. */
  path: readonly string[];
  /** Segments that the best fill would take up. */
  filled: readonly string[];
}

/** The atlas in small: what is recorded, one complete path lit, and where the best fill would stand. */
export function MiniatureDrawing({ language, atlas, path, filled }: Props) {
  const mini = miniatureOf(
    atlas.chains.map(({ id }) => id),
    atlas.segments,
    atlas.links,
  );
  const segmentOf = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  const lit = new Set(path.slice(1).map((customer, index) => `${path[index]!} ${customer}`));
  const recorded = (id: string) => isPresent(segmentOf.get(id)!.presence);
  const opened = (id: string) => recorded(id) || filled.includes(id);
  return (
    <svg viewBox={`0 0 ${mini.width} ${mini.height}`} aria-hidden="true" className="miniature">
      <Lanes language={language} atlas={atlas} mini={mini} />
      {mini.links.map(({ supplierId, customerId, path: d }) => {
        const key = `${supplierId} ${customerId}`;
        if (lit.has(key)) return null;
        if (recorded(supplierId) && recorded(customerId)) return <path key={key} d={d} className="mini-link" />;
        return opened(supplierId) && opened(customerId) ? (
          <path key={key} d={d} className="mini-link mini-opened" />
        ) : null;
      })}
      {mini.links
        .filter(({ supplierId, customerId }) => lit.has(`${supplierId} ${customerId}`))
        .map(({ supplierId, customerId, path: d }) => (
          <path key={`${supplierId} ${customerId}`} d={d} className="mini-link mini-lit" />
        ))}
      {mini.boxes.map((box) => (
        <Box
          key={box.id}
          language={language}
          box={box}
          segment={segmentOf.get(box.id)!}
          look={path.includes(box.id) ? 'mini-lit' : filled.includes(box.id) ? 'mini-filled' : ''}
        />
      ))}
    </svg>
  );
}

function Lanes({ language, atlas, mini }: { language: Language; atlas: LensView; mini: Miniature }) {
  const nameOf = new Map(atlas.chains.map((chain) => [chain.id, localised(language, chain.nameZh, chain.nameEn)]));
  return (
    <>
      {tiers.map((tier, column) => (
        <text key={tier} x={mini.columns[column]} y={14} className="mini-tier">
          {homeMessages[language].tiers[tier]}
        </text>
      ))}
      {mini.lanes.map(({ chainId, y, height }) => (
        <g key={chainId}>
          <rect x={0} y={y} width={mini.width} height={height} rx={6} className="mini-lane" />
          <ChainName name={nameOf.get(chainId)!} middle={y + height / 2} />
        </g>
      ))}
    </>
  );
}

/** In as many lines as the room before the first tier asks for. */
function ChainName({ name, middle }: { name: string; middle: number }) {
  const { font, line, left, width } = chainNames;
  const lines = wrapLabel(name, font, width);
  return (
    <text className="mini-chain">
      {lines.map((text, index) => (
        <tspan key={text} x={left} y={middle + (index - (lines.length - 1) / 2) * line} dy="0.35em">
          {text}
        </tspan>
      ))}
    </text>
  );
}

function Box({
  language,
  box,
  segment,
  look,
}: {
  language: Language;
  box: MiniBox;
  segment: AtlasSegment;
  look: string;
}) {
  const { presence, firms } = segment;
  const mark =
    presence === 'present' || presence === 'thin' ? String(firms.length) : presenceMessages[language].mark[presence];
  return (
    <g className={`mini-box mini-${presence} ${look}`}>
      <rect x={box.x} y={box.y} width={miniSizes.box} height={miniSizes.boxHeight} rx={4} className="mini-frame" />
      {presence === 'thin' && (
        <path
          d={`M${box.x + 1} ${box.y + 1}h${miniSizes.box / 2}v${miniSizes.boxHeight - 2}h${-miniSizes.box / 2}z`}
          className="mini-half"
        />
      )}
      <text x={box.x + miniSizes.box / 2} y={box.y + miniSizes.boxHeight / 2} dy="0.36em" textAnchor="middle">
        {look === 'mini-filled' ? '+' : mark}
      </text>
    </g>
  );
}
