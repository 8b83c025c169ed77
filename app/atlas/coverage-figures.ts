import type { Language } from '../i18n/language';
import { method } from '../methods/methods';
import type { Figure } from './atlas-view';
import { atlasWords } from './messages';
import type { RegionAtlas } from './region-atlas';
import type { TriedRows } from './scenario/tried-rows';

/**
 * Coverage of paths, links and segments with its provenance, of what is recorded or with what is `tried`; null where no
 * headline may be shown.
 */
export function coverageFigures(
  atlas: RegionAtlas,
  language: Language,
  tried: TriedRows | null = null,
): Figure[] | null {
  if (!atlas.headline) return null;
  const { paths, links, segments } = atlas.headline.coverage;
  const counted: CountedFigure[] = [
    { id: 'paths', anchor: 'path-coverage', part: paths.complete, whole: paths.total },
    { id: 'links', anchor: 'link-coverage', part: links.complete, whole: links.total },
    { id: 'segments', anchor: 'segment-coverage', part: segments.present, whole: segments.total },
  ];
  return counted.map((figure) => {
    const now = figureOf(figure, atlas, language);
    const then = tried?.parts[figure.id] ?? now.part;
    return then === now.part ? now : { ...now, before: now.part, part: then };
  });
}

interface CountedFigure {
  readonly id: Figure['id'];
  /** Where METHODS defines it. */
  readonly anchor: 'path-coverage' | 'link-coverage' | 'segment-coverage';
  readonly part: number | bigint;
  readonly whole: number | bigint;
}

function figureOf({ id, anchor, part, whole }: CountedFigure, atlas: RegionAtlas, language: Language): Figure {
  return {
    id,
    name: atlasWords(language, atlas.lens).figures[id],
    before: null,
    part: String(part),
    whole: String(whole),
    provenance: coverageProvenance(anchor, atlas, language),
  };
}

/** What a coverage of the region rests on: its surveys, and how it is computed. */
export function coverageProvenance(
  anchor: CountedFigure['anchor'],
  atlas: RegionAtlas,
  language: Language,
): Figure['provenance'] {
  const definition = method(language, anchor);
  return {
    source: atlas.sources[language].join('; '),
    asOf: atlas.asOf,
    confidence: atlas.completeness,
    method: `${definition.plain} ${definition.formula}`,
    methodAnchor: anchor,
  };
}
