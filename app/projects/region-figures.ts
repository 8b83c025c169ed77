import type { Coverage } from '../gaps/path-coverage';

/** What a project's page says of a region: how much of the industry is present there, of how much. */
export interface RegionFigures {
  readonly segments: Share;
  readonly links: Share;
  readonly paths: Share;
}

interface Share {
  readonly present: number;
  readonly total: number;
}

/** Coverage in whole numbers, as it is kept and shown. */
export function regionFigures({ segments, links, paths }: Coverage): RegionFigures {
  return {
    segments: { present: segments.present, total: segments.total },
    links: { present: links.complete, total: links.total },
    paths: { present: Number(paths.complete), total: Number(paths.total) },
  };
}
