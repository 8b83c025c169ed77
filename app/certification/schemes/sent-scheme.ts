import { conditionKinds, mostParts, type ConditionKind } from './rule';
import { mostCriteria, mostPapers, paperKinds } from './scheme';
import type { TypedCondition, TypedCriterion, TypedPaper, TypedScheme } from './typed-scheme';

/** Reads the growing parts of a sent form: `routes.0.1.months`, `papers.0.rubric.2.points`. */
export function sentScheme(sent: FormData): TypedScheme {
  return {
    routes: readWhile(
      2 * mostParts,
      (route) => sent.has(`routes.${route}`),
      (route) => sentRoute(sent, `routes.${route}`),
    ),
    papers: readWhile(
      mostPapers,
      (paper) => sent.has(`papers.${paper}.id`),
      (paper) => sentPaper(sent, `papers.${paper}`),
    ),
  };
}

function readWhile<T>(most: number, there: (index: number) => boolean, read: (index: number) => T): T[] {
  const found: T[] = [];
  for (let index = 0; index < most && there(index); index += 1) found.push(read(index));
  return found;
}

function text(sent: FormData, name: string): string {
  const value = sent.get(name);
  return typeof value === 'string' ? value.trim().slice(0, 400) : '';
}

function kindAt(sent: FormData, name: string): ConditionKind | null {
  return (Object.keys(conditionKinds) as ConditionKind[]).find((kind) => kind === text(sent, `${name}.kind`)) ?? null;
}

function sentRoute(sent: FormData, route: string): TypedCondition[] {
  return readWhile(
    mostParts,
    (part) => kindAt(sent, `${route}.${part}`) !== null,
    (part) => {
      const at = (name: string) => text(sent, `${route}.${part}.${name}`);
      return {
        kind: kindAt(sent, `${route}.${part}`)!,
        months: at('months'),
        related: at('related'),
        level: at('level'),
        occupation: at('occupation'),
        hours: at('hours'),
        withinMonths: at('withinMonths'),
      };
    },
  );
}

function sentPaper(sent: FormData, paper: string): TypedPaper {
  const at = (name: string) => text(sent, `${paper}.${name}`);
  return {
    id: at('id'),
    kind: paperKinds.find((kind) => kind === at('kind')) ?? 'theory',
    zh: at('name.zh'),
    en: at('name.en'),
    weight: at('weight'),
    passMark: at('passMark'),
    assessors: at('assessors'),
    mostDifference: at('mostDifference'),
    rubric: readWhile(
      mostCriteria,
      (one) => sent.has(`${paper}.rubric.${one}.id`),
      (one): TypedCriterion => ({
        id: at(`rubric.${one}.id`),
        zh: at(`rubric.${one}.name.zh`),
        en: at(`rubric.${one}.name.en`),
        points: at(`rubric.${one}.points`),
      }),
    ),
  };
}
