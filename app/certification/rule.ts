import { z } from 'zod';
import { educationLevels } from './person';

const months = z.number().int().min(1).max(600);
/** `related`: only what lies in the scheme's own fields counts. */
const work = z.strictObject({ work: z.strictObject({ months, related: z.boolean() }) });
const education = z.strictObject({ education: z.strictObject({ level: z.enum(educationLevels), related: z.boolean() }) });
/** A valid certificate of this level or higher, `months` old at least; of the scheme's occupation unless another is named. */
const held = z.strictObject({ held: z.strictObject({ level: z.number().int().min(1).max(9), months: z.number().int().min(0).max(600), occupation: z.string().min(1).optional() }) });
/** Hours of training in the scheme's fields; `withinMonths`: only what was completed so recently. */
const training = z.strictObject({ training: z.strictObject({ hours: z.number().int().min(1).max(10_000), withinMonths: months.optional() }) });

export const condition = z.union([work, education, held, training]);
export type Condition = z.infer<typeof condition>;

/** A rule of eligibility: conditions joined by `all` and `any`. `{ all: [] }` asks for nothing. */
export type Rule = Condition | { readonly any: readonly Rule[] } | { readonly all: readonly Rule[] };

export const rule: z.ZodType<Rule> = z.lazy(() => z.union([condition, z.strictObject({ any: z.array(rule).min(1).max(12) }), z.strictObject({ all: z.array(rule).max(12) })]));

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
  return asked.all.reduce<Route[]>((routes, part) => {
    const further = routesOf(part);
    return bounded(routes.flatMap((route) => further.map((more) => distinct([...route, ...more]))));
  }, [[]]);
}

function bounded(routes: Route[]): Route[] {
  if (routes.length > mostRoutes) throw new RangeError(`a rule may have ${mostRoutes} routes at most`);
  return routes;
}

function distinct(route: Route): Route {
  const texts = route.map((part) => JSON.stringify(part));
  return route.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
