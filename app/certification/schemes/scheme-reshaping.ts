import { conditionKinds, mostParts, mostRoutes, type ConditionKind } from './rule';
import { mostCriteria, mostPapers, paperKinds, type PaperKind } from './scheme';
import type { TypedCondition, TypedPaper, TypedScheme } from './typed-scheme';

const emptyCondition = { months: '', related: 'yes', level: '', occupation: '', hours: '', withinMonths: '' };

/**
 * What a form's own buttons do to its growing parts, by the button's value: `add-route.work`, `remove-route.0`,
 * `add.0.education`, `remove.0.1`; `add-paper.theory`, `remove-paper.0`, `add-criterion.0`, `remove-criterion.0.2`.
 * Nothing is saved. null for a value that is no such button; what would pass a limit changes nothing.
 */
export function reshaped(typed: TypedScheme, button: string): TypedScheme | null {
  const [deed = '', first = '', second = ''] = button.split('.');
  const at = Number(first);
  const { routes, papers } = typed;
  const kind = (name: string) => (Object.hasOwn(conditionKinds, name) ? (name as ConditionKind) : null);
  switch (deed) {
    case 'add-route': {
      const added = kind(first);
      return added && { ...typed, routes: routes.length < mostRoutes ? [...routes, [newCondition(added)]] : routes };
    }
    case 'remove-route':
      return { ...typed, routes: without(routes, at) };
    case 'add': {
      const added = kind(second);
      return (
        added && {
          ...typed,
          routes: routes.map((route, index) =>
            index === at && route.length < mostParts ? [...route, newCondition(added)] : route,
          ),
        }
      );
    }
    case 'remove':
      return {
        ...typed,
        routes: routes
          .map((route, index) => (index === at ? without(route, Number(second)) : route))
          .filter((route, index) => route.length > 0 || routes[index]!.length === 0),
      };
    case 'add-paper': {
      const added = paperKinds.find((one) => one === first);
      return added
        ? { ...typed, papers: papers.length < mostPapers ? [...papers, newPaper(added, papers)] : papers }
        : null;
    }
    case 'remove-paper':
      return { ...typed, papers: without(papers, at) };
    case 'add-criterion':
      return {
        ...typed,
        papers: papers.map((paper, index) =>
          index === at && paper.rubric.length < mostCriteria
            ? {
                ...paper,
                rubric: [...paper.rubric, { id: freeId('criterion', paper.rubric), zh: '', en: '', points: '' }],
              }
            : paper,
        ),
      };
    case 'remove-criterion':
      return {
        ...typed,
        papers: papers.map((paper, index) =>
          index === at ? { ...paper, rubric: without(paper.rubric, Number(second)) } : paper,
        ),
      };
    default:
      return null;
  }
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

/** A name nothing has yet: `review`, then `review-2` … Papers and criteria keep theirs, since scores are filed under it. */
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
