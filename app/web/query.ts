import { z } from 'zod';
import type { Language } from '../i18n/language';
import { badQuery, requireKnownLanguage } from './bad-query';
import { typedText } from './typed-text';

/**
 * Types of query parameters. An empty value counts as absent, as browsers send every field of a GET form.
 *
 * const query = parseQuery(request, z.object({ lens: parameter.choice(lenses), page: parameter.page() }), language);
 */
export const parameter = {
  /** One of the values; undefined when absent (add `.default(…)` for another). */
  choice: <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).optional(),
  /** Any of the values, as repeated parameters; duplicates count once, absent is []. */
  choices: <const Values extends readonly [string, ...string[]]>(values: Values) =>
    z
      .array(z.enum(values))
      .transform((list) => [...new Set(list)])
      .default([]),
  /** Free text, trimmed, without control characters; '' when absent. Longer than `max` characters is refused. */
  text: (max = 200) =>
    z
      .string()
      .max(max)
      .meta({ allowed: `≤ ${max}` })
      .transform((text) => typedText('', text.replace(/\p{Cc}+/gu, ' ')).trim())
      .default(''),
  /** Where a keyset page begins: the number of a row; 0 when absent. */
  position: () =>
    z
      .string()
      .regex(/^\d{1,15}$/)
      .meta({ allowed: '0–' })
      .transform(Number)
      .default(0),
  /** A page number from 1 to `max`; 1 when absent. */
  page: (max = 100_000) =>
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .refine((digits) => Number(digits) <= max)
      .meta({ allowed: `1–${max}` })
      .transform(Number)
      .default(1),
};

/**
 * The query of a request by its schema; parameters the schema does not name are ignored. Throws the 400 of
 * `badQuery` for the first wrong one: an unknown value, a single parameter given twice, an unknown language.
 */
export function parseQuery<Shape extends z.ZodRawShape>(
  request: Request,
  schema: z.ZodObject<Shape>,
  language: Language,
): z.output<z.ZodObject<Shape>> {
  requireKnownLanguage(request, language);
  const params = new URL(request.url).searchParams;
  const given: Record<string, string | string[]> = {};
  for (const { field, type, many } of fieldsOf(schema)) {
    const values = params.getAll(field).filter((value) => value !== '');
    if (many) {
      if (values.length > 0) given[field] = values;
      continue;
    }
    if (values.length > 1)
      throw badQuery(language, { field, value: values.join(', '), allowed: allowedValues(type), repeated: true });
    if (values[0] !== undefined) given[field] = values[0];
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [field, position] = parsed.error.issues[0]!.path as [string, number | undefined];
    const value = given[field] ?? '';
    throw badQuery(language, {
      field,
      value: Array.isArray(value) ? (value[position ?? 0] ?? '') : value,
      allowed: allowedValues(schema.shape[field]!),
    });
  }
  return parsed.data;
}

interface Field {
  readonly field: string;
  readonly type: z.core.$ZodType;
  /** Whether the parameter may be repeated. */
  readonly many: boolean;
}

const known = new WeakMap<z.ZodObject, readonly Field[]>();

/** The parameters of a schema; a route has one schema for all its requests. */
function fieldsOf(schema: z.ZodObject): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    fields = Object.entries(shape).map(([field, type]) => ({ field, type, many: takesMany(type) }));
    known.set(schema, fields);
  }
  return fields;
}

/** The type and what it wraps (optional, default, transform, array), outermost first. */
function layersOf(type: z.core.$ZodType): z.core.$ZodType[] {
  const def = type._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType; element?: z.core.$ZodType };
  const inner = def.innerType ?? def.in ?? def.element;
  return inner ? [type, ...layersOf(inner)] : [type];
}

function takesMany(type: z.core.$ZodType): boolean {
  return layersOf(type).some((layer) => layer instanceof z.ZodArray);
}

function allowedValues(type: z.core.$ZodType): string[] {
  for (const layer of layersOf(type)) {
    if (layer instanceof z.ZodEnum) return layer.options.map(String);
    const allowed = z.globalRegistry.get(layer)?.allowed;
    if (typeof allowed === 'string') return [allowed];
  }
  return [];
}
