import { conditionKinds, mostParts, mostRoutes, type ConditionKind } from './rule';
import { mostCriteria, mostPapers, paperKinds, type PaperKind } from './scheme';
import type { TypedCondition, TypedCriterion, TypedPaper, TypedScheme } from './typed-scheme';

const emptyCondition = { months: '', related: 'yes', level: '', occupation: '', hours: '', withinMonths: '' };

/**
 * What a form's own buttons do to its growing parts, by the button's value: `add-route.work`, `remove-route.0`,
 * `add.0.education`, `remove.0.1`; `add-paper.theory`, `remove-paper.0`, `add-criterion.0`, `remove-criterion.0.2`.
 * Nothing is saved. null for a value that is no such button; what would pass a limit changes nothing.
 */
export function reshaped(typed: TypedScheme, button: string): TypedScheme | null {
  const [deed = '', first = '', second = ''] = button.split('.');
  const routes = reshapedRoutes(typed.routes, deed, [first, second]);
  if (routes) return { ...typed, routes };
  const papers = reshapedPapers(typed.papers, deed, [first, second]);
  return papers && { ...typed, papers };
}

function reshapedRoutes(
  routes: TypedScheme['routes'],
  deed: string,
  [first, second]: readonly [string, string],
): TypedScheme['routes'] | null {
  const at = Number(first);
  switch (deed) {
    case 'add-route': {
      const added = conditionKind(first);
      return added && (routes.length < mostRoutes ? [...routes, [newCondition(added)]] : routes);
    }
    case 'remove-route':
      return without(routes, at);
    case 'add': {
      const added = conditionKind(second);
      return (
        added &&
        routes.map((route, index) =>
          index === at && route.length < mostParts ? [...route, newCondition(added)] : route,
        )
      );
    }
    case 'remove':
      return routes
        .map((route, index) => (index === at ? without(route, Number(second)) : route))
        .filter((route, index) => route.length > 0 || routes[index]!.length === 0);
    default:
      return null;
  }
}

function reshapedPapers(
  papers: TypedScheme['papers'],
  deed: string,
  [first, second]: readonly [string, string],
): TypedScheme['papers'] | null {
  const at = Number(first);
  switch (deed) {
    case 'add-paper': {
      const added = paperKinds.find((one) => one === first);
      if (!added) return null;
      return papers.length < mostPapers ? [...papers, newPaper(added, papers)] : papers;
    }
    case 'remove-paper':
      return without(papers, at);
    case 'add-criterion':
      return papers.map((paper, index) =>
        index === at && paper.rubric.length < mostCriteria
          ? { ...paper, rubric: [...paper.rubric, newCriterion(paper.rubric)] }
          : paper,
      );
    case 'remove-criterion':
      return papers.map((paper, index) =>
        index === at ? { ...paper, rubric: without(paper.rubric, Number(second)) } : paper,
      );
    default:
      return null;
  }
}

function conditionKind(name: string): ConditionKind | null {
  return Object.hasOwn(conditionKinds, name) ? (name as ConditionKind) : null;
}

function newCriterion(present: readonly TypedCriterion[]): TypedCriterion {
  return { id: freeId('criterion', present), zh: '', en: '', points: '' };
}

function newCondition(kind: ConditionKind): TypedCondition {
  return { ...emptyCondition, kind };
}

function newPaper(kind: PaperKind, papers: readonly TypedPaper[]): TypedPaper {
  const two = kind !== 'theory';
  return {
    id: freeId(kind, papers),
    kind,
    zh: '',
    en: '',
    weight: '',
    passMark: '60',
    assessors: two ? '2' : '1',
    mostDifference: two ? '15' : '0',
    rubric: [{ id: 'criterion', zh: '', en: '', points: '100' }],
  };
}

/**
 * A name nothing has yet: `review`, then `review-2` … Papers and criteria keep theirs, since scores are filed under it.
 */
function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map((one) => one.id));
  if (!ids.has(wanted)) return wanted;
  let count = 2;
  while (ids.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}
