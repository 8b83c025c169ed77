import { wrapLabel } from '../atlas/label';
import type { LensView } from '../atlas/lens-view';
import type { AtlasSegment } from '../atlas/region-atlas';
import { isPresent } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { tiers } from '../region/industry';
import { homeMessages } from './messages';
import type { MiniBox } from './mini-route';
import { miniatureOf, miniForms, type Miniature } from './miniature';

type Form = keyof typeof miniForms;

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

/** The atlas in small for a window and for a phone, of which one is shown. */
export function MiniatureDrawings(props: Props) {
  return (
    <>
      <MiniatureDrawing {...props} form="wide" />
      <MiniatureDrawing {...props} form="narrow" />
    </>
  );
}

/** What is recorded, one complete path lit, and where the best fill would stand. */
function MiniatureDrawing({ language, atlas, path, filled, form }: Props & { form: Form }) {
  const mini = miniatureOf(
    atlas.chains.map(({ id }) => id),
    atlas.segments,
    atlas.links,
    miniForms[form],
  );
  const segmentOf = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  const lit = new Set(path.slice(1).map((customer, index) => `${path[index]!} ${customer}`));
  const recorded = (id: string) => isPresent(segmentOf.get(id)!.presence);
  const opened = (id: string) => recorded(id) || filled.includes(id);
  return (
    <svg viewBox={`0 0 ${mini.width} ${mini.height}`} aria-hidden="true" className={`miniature mini-form-${form}`}>
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
          form={form}
          segment={segmentOf.get(box.id)!}
          look={path.includes(box.id) ? 'mini-lit' : filled.includes(box.id) ? 'mini-filled' : ''}
        />
      ))}
      <ChainNames language={language} atlas={atlas} mini={mini} form={form} />
    </svg>
  );
}

interface MiniProps {
  language: Language;
  atlas: LensView;
  mini: Miniature;
}

function Lanes({ language, mini }: MiniProps) {
  return (
    <>
      {tiers.map((tier, column) => (
        <text key={tier} x={mini.columns[column]} y={14} className="mini-tier">
          {homeMessages[language].tiers[tier]}
        </text>
      ))}
      {mini.lanes.map(({ chainId, y, height }) => (
        <rect key={chainId} x={0} y={y} width={mini.width} height={height} rx={6} className="mini-lane" />
      ))}
    </>
  );
}

/** At the left of each lane, on a phone above its boxes; over the lines, which pass there. */
function ChainNames({ language, atlas, mini, form }: MiniProps & { form: Form }) {
  const nameOf = new Map(atlas.chains.map((chain) => [chain.id, localised(language, chain.nameZh, chain.nameEn)]));
  return mini.lanes.map(({ chainId, y, height }) =>
    form === 'wide' ? (
      <ChainName key={chainId} name={nameOf.get(chainId)!} middle={y + height / 2} />
    ) : (
      <text key={chainId} x={8} y={y + 15} className="mini-chain">
        {nameOf.get(chainId)!}
      </text>
    ),
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
  form,
  segment,
  look,
}: {
  language: Language;
  box: MiniBox;
  form: Form;
  segment: AtlasSegment;
  look: string;
}) {
  const { presence, firms } = segment;
  const { box: width, boxHeight: height } = miniForms[form];
  const mark =
    presence === 'present' || presence === 'thin' ? String(firms.length) : presenceMessages[language].mark[presence];
  return (
    <g className={`mini-box mini-${presence} ${look}`}>
      <rect x={box.x} y={box.y} width={width} height={height} rx={4} className="mini-frame" />
      {presence === 'thin' && (
        <path d={`M${box.x + 1} ${box.y + 1}h${width / 2}v${height - 2}h${-width / 2}z`} className="mini-half" />
      )}
      <text x={box.x + width / 2} y={box.y + height / 2} dy="0.36em" textAnchor="middle">
        {look === 'mini-filled' ? '+' : mark}
      </text>
    </g>
  );
}
