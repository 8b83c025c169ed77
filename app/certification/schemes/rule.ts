import { z } from 'zod';
import { educationLevels } from '../levels/person';

/** The least and most of each number a condition holds. */
export const conditionLimits = {
  'work.months': [1, 600],
  'held.months': [0, 600],
  'held.level': [1, 9],
  'training.hours': [1, 10_000],
  'training.withinMonths': [1, 600],
} as const;
const whole = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

/** `related`: only what lies in the scheme's own fields counts. */
const work = z.strictObject({
  work: z.strictObject({ months: whole(conditionLimits['work.months']), related: z.boolean() }),
});
const education = z.strictObject({
  education: z.strictObject({ level: z.enum(educationLevels), related: z.boolean() }),
});
/**
 * A valid certificate of this level or higher, `months` old at least; of the scheme's occupation unless another is
 * named.
 */
const held = z.strictObject({
  held: z.strictObject({
    level: whole(conditionLimits['held.level']),
    months: whole(conditionLimits['held.months']),
    occupation: z.string().min(1).optional(),
  }),
});
/** Hours of training in the scheme's fields; `withinMonths`: only what was completed so recently. */
const training = z.strictObject({
  training: z.strictObject({
    hours: whole(conditionLimits['training.hours']),
    withinMonths: whole(conditionLimits['training.withinMonths']).optional(),
  }),
});

/** Each kind of condition by its name. */
export const conditionKinds = { work, education, held, training } as const;
export type ConditionKind = keyof typeof conditionKinds;
const condition = z.union([work, education, held, training]);
export type Condition = z.infer<typeof condition>;

/** A rule of eligibility: conditions joined by `all` and `any`. `{ all: [] }` asks for nothing. */
export type Rule = Condition | { readonly any: readonly Rule[] } | { readonly all: readonly Rule[] };

/** Parts one `all` or `any` may join. */
export const mostParts = 12;

export const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    condition,
    z.strictObject({ any: z.array(rule).min(1).max(mostParts) }),
    z.strictObject({ all: z.array(rule).max(mostParts) }),
  ]),
);

/** One way to be eligible: every condition in it holds. */
export type Route = readonly Condition[];

/** More ways than anybody can read; a scheme with more is refused. */
export const mostRoutes = 24;

/**
 * The rule as a list of ways (disjunctive normal form), in the order it was written, the same condition once.
 * Throws RangeError past `mostRoutes`: schemes are checked for that before they are stored.
 */
export function routesOf(asked: Rule): Route[] {
  if ('any' in asked) return bounded(asked.any.flatMap(routesOf));
  if (!('all' in asked)) return [[asked]];
  return asked.all.reduce<Route[]>(
    (routes, part) => {
      const further = routesOf(part);
      return bounded(routes.flatMap((route) => further.map((more) => distinct([...route, ...more]))));
    },
    [[]],
  );
}

function bounded(routes: Route[]): Route[] {
  if (routes.length > mostRoutes) throw new RangeError(`a rule may have ${mostRoutes} routes at most`);
  return routes;
}

function distinct(route: Route): Route {
  const texts = route.map((part) => JSON.stringify(part));
  return route.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
