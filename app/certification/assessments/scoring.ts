import type { Paper, SchemeContent } from '../schemes/scheme';

/** Points per criterion of a rubric. */
export type Points = Readonly<Record<string, number>>;

export interface PointsFault {
  readonly criterion: string;
  readonly code: 'points-missing' | 'points-range' | 'criterion-unknown';
  /** The most the criterion gives. */
  readonly most?: number;
}

/** What is wrong with an assessor's points; empty when every criterion has whole points within its range. */
export function pointsFaults(paper: Paper, points: Points): PointsFault[] {
  const unknown = Object.keys(points)
    .filter((criterion) => !paper.rubric.some((one) => one.id === criterion))
    .map((criterion): PointsFault => ({ criterion, code: 'criterion-unknown' }));
  const wrong = paper.rubric.flatMap(({ id, points: most }): PointsFault[] => {
    const given = points[id];
    if (given === undefined) return [{ criterion: id, code: 'points-missing', most }];
    return Number.isInteger(given) && given >= 0 && given <= most
      ? []
      : [{ criterion: id, code: 'points-range', most }];
  });
  return [...unknown, ...wrong];
}

export function totalOf(points: Points): number {
  return Object.values(points).reduce((sum, one) => sum + one, 0);
}

/** Where the scoring of a paper stands: who is still to score it, or its points of 100. */
export type PaperStanding =
  | { readonly done: false; readonly awaiting: 'first' | 'second' | 'third' }
  | { readonly done: true; readonly points: number };

/**
 * The paper's points from its assessors' totals in order (the third, when called in, last). Two who agree within the
 * scheme's difference are averaged, halves up. Otherwise a third scores, and the two nearest totals are averaged;
 * when the third stands exactly between, the higher pair counts: doubt is the candidate's.
 */
export function paperStanding(
  paper: Pick<Paper, 'assessors' | 'mostDifference'>,
  totals: readonly number[],
): PaperStanding {
  const [first, second, third] = totals;
  if (first === undefined) return { done: false, awaiting: 'first' };
  if (paper.assessors === 1) return { done: true, points: first };
  if (second === undefined) return { done: false, awaiting: 'second' };
  if (Math.abs(first - second) <= paper.mostDifference) return { done: true, points: average(first, second) };
  if (third === undefined) return { done: false, awaiting: 'third' };
  const [low, middle, high] = [first, second, third].sort((a, b) => a - b) as [number, number, number];
  return { done: true, points: high - middle <= middle - low ? average(middle, high) : average(low, middle) };
}

export interface Result {
  readonly passed: boolean;
  /** Points of 100 per paper. */
  readonly papers: Readonly<Record<string, number>>;
  /** Weighted, rounded half up; for the record only: every paper must be passed on its own. */
  readonly total: number;
}

/** The result of an exam from the points of every paper. Throws RangeError when one is missing. */
export function resultOf(scheme: Pick<SchemeContent, 'papers'>, points: Readonly<Record<string, number>>): Result {
  const papers = Object.fromEntries(scheme.papers.map(({ id }) => [id, points[id] ?? missing(id)]));
  const weighted = scheme.papers.reduce((sum, { id, weight }) => sum + papers[id]! * weight, 0);
  return {
    passed: scheme.papers.every(({ id, passMark }) => papers[id]! >= passMark),
    papers,
    total: Math.floor((weighted + 50) / 100),
  };
}

function average(a: number, b: number): number {
  return Math.ceil((a + b) / 2);
}

function missing(paper: string): never {
  throw new RangeError(`paper ${paper} has no points yet`);
}
