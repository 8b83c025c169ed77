import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { SeedError } from './seed-error';

export interface SeedRow<Value> {
  readonly file: string;
  readonly line: number;
  readonly value: Value;
  /** The cell as the file holds it. */
  text(field: keyof Value & string): string;
  /** The error for one field of this row; `value` is what the file holds. */
  fault(field: keyof Value & string, reason: string, allowed?: readonly string[]): SeedError;
}

/** Cell types. A cell is text; an empty cell is null where the column may be empty. */
export const cell = {
  text: z.string().min(1, 'must not be empty'),
  optional: z.string().transform((value) => (value === '' ? null : value)),
  list: z.string().transform((value) =>
    value === ''
      ? []
      : value
          .split(';')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
  ),
  integer: z.string().regex(/^\d+$/, 'must be a whole number').transform(Number),
  number: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
    .transform(Number),
  optionalNumber: z
    .string()
    .regex(/^(-?\d+(\.\d+)?)?$/, 'must be a number or empty')
    .transform((value) => (value === '' ? null : Number(value))),
  optionalInteger: z
    .string()
    .regex(/^\d*$/, 'must be a whole number or empty')
    .transform((value) => (value === '' ? null : Number(value))),
  /** Years apart by ";", each four digits. */
  years: z
    .string()
    .regex(/^(\d{4}(;\d{4})*)?$/, 'must be years apart by ";"')
    .transform((value) => (value === '' ? [] : value.split(';'))),
  gb2260: z.string().regex(/^[1-8]\d{5}$/, 'must be a six-digit GB/T 2260 code'),
  /** 2021, 2021-09 or 2021-09-30, as exact as the source is. */
  optionalDate: z
    .string()
    .regex(
      /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
      'must be a date (2021, 2021-09, 2021-09-30) or empty',
    )
    .transform((value) => (value === '' ? null : value)),
};

/**
 * Reads a CSV file (UTF-8, header line, quoted by RFC 4180) whose columns are exactly those of `columns`.
 * Throws SeedError for the first bad header, row, cell or duplicate of `key`.
 */
export function readRows<Shape extends z.ZodRawShape>(
  folder: string,
  file: string,
  columns: Shape,
  key: readonly (keyof Shape & string)[],
): SeedRow<z.output<z.ZodObject<Shape>>>[] {
  type Value = z.output<z.ZodObject<Shape>>;
  const [header, ...records] = parseFile(folder, file);
  const names = Object.keys(columns);
  const found = header?.record ?? [];
  for (const name of found)
    if (!names.includes(name))
      throw new SeedError({ file, line: 1, field: name, value: name, reason: 'unknown column', allowed: names });
  for (const name of names)
    if (!found.includes(name))
      throw new SeedError({ file, line: 1, field: name, value: '', reason: 'missing column', allowed: names });

  const schema = z.object(columns);
  const lineOfKey = new Map<string, number>();
  return records.map(({ record, line }) => {
    const cells: Record<string, string> = {};
    found.forEach((name, index) => (cells[name] = record[index] ?? ''));
    const fault = (field: string, reason: string, allowed?: readonly string[]) =>
      new SeedError({ file, line, field, value: cells[field] ?? '', reason, allowed });
    const parsed = schema.safeParse(cells);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
      throw fault(issue.path.join('.'), allowed ? 'is not one of the allowed values' : issue.message, allowed);
    }
    const identity = key.map((name) => cells[name]).join(' · ');
    const earlier = lineOfKey.get(identity);
    if (earlier !== undefined) throw fault(key.at(-1)!, `duplicates line ${earlier}`);
    lineOfKey.set(identity, line);
    return { file, line, value: parsed.data as Value, text: (field: string) => cells[field] ?? '', fault };
  });
}

function parseFile(folder: string, file: string): { record: string[]; line: number }[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
    const rows = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof CsvError) {
      const record = Array.isArray(error.record) ? error.record.join(',') : '';
      throw new SeedError({
        file,
        line: Number(error.lines ?? 1),
        field: '(row)',
        value: record,
        reason: error.message,
      });
    }
    const reason = error instanceof TypeError ? 'is not UTF-8' : error instanceof Error ? error.message : String(error);
    throw new SeedError({ file, line: 1, field: '(file)', value: file, reason });
  }
}

/** What `known` holds under the value, or the fault that the row refers to nothing. */
export function referred<Value, Found>(
  row: SeedRow<Value>,
  field: keyof Value & string,
  value: string,
  known: ReadonlyMap<string, Found>,
  noun: string,
): Found {
  const found = known.get(value);
  if (found === undefined)
    throw row.fault(field, `"${value}" is no known ${noun}`, known.size <= 20 ? [...known.keys()] : undefined);
  return found;
}
