import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { parseQuery } from './query';
import { routeNumber } from './route-number';

/** What a loader or action was handed (request, parameters, context), and by name what most of them need of it. */
export interface Asked extends LoaderFunctionArgs, Pick<AppLoadContext, 'db' | 'files' | 'language' | 'occasion'> {
  readonly now: Date;
  /** The number in the address (`params.id`); 0, which nothing has, where there is none. */
  readonly id: number;
  /** Another number in the address, as `id`. */
  number(name: string): number;
  /** A word in the address; '' where there is none. */
  text(name: string): string;
  /** The query of the address by the types of its parameters (`query.ts`); a 400 says what is wrong with it. */
  query<Shape extends z.ZodRawShape>(shape: Shape): z.output<z.ZodObject<Shape>>;
  /** The one of `words` that the address holds there; a 404 where it holds another. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word;
}

/** Names what a loader or action was handed. */
export function askedOf(args: LoaderFunctionArgs): Asked {
  const { context, params } = args;
  return {
    ...args,
    db: context.db,
    files: context.files,
    language: context.language,
    // Only when asked for: who looks at an occasion looks at who asks, and their page is kept for strangers alone.
    get occasion() {
      return context.occasion;
    },
    now: context.now(),
    id: routeNumber(params),
    number: (name) => routeNumber(params, name),
    text: (name) => params[name] ?? '',
    query: (shape) => parseQuery(args.request, schemaOf(shape), context.language),
    choice: (name, words) => {
      const word = words.find((one) => one === params[name]);
      if (word === undefined) throw new Response(null, { status: 404 });
      return word;
    },
  };
}

const schemas = new WeakMap<z.ZodRawShape, z.ZodObject>();

/** The schema of a query's parameters, made once for each list of them. */
function schemaOf<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  const schema = schemas.get(shape) ?? z.object(shape);
  schemas.set(shape, schema);
  return schema as z.ZodObject<Shape>;
}
