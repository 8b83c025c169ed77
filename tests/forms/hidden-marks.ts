import type { Database } from '../../db/client';
import type { GenuineEntry } from './genuine/genuine-entry';

/** What is compared as it is, and so must be sent as it is. */
const asSent: ReadonlySet<string> = new Set(['password', 'current', 'next', 'seen']);

/** Letters, digits and marks of codes as 中文 keyboards write them. */
function wide(text: string): string {
  return text.replaceAll(/[-%&+.\w/@]/g, (mark) => String.fromCodePoint(mark.codePointAt(0)! + 0xfee0));
}

/** A text with a mark that turns its direction before it, spaces of no width inside, and its letters full-width. */
function disguised(text: string): string {
  if (text === '') return text;
  return `\u202E${[...wide(text)].join('\u200B')}\u2066\uFEFF`;
}

/** The same request with every text, and the name of its file, in disguise. */
export function inDisguise({ fields, file, ...entry }: GenuineEntry, filled: (text: string) => string): GenuineEntry {
  const pairs = filled(fields)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [field, value] = [pair.split('=', 1)[0]!, pair.slice(pair.indexOf('=') + 1)];
      return `${field}=${asSent.has(field) ? value : disguised(value)}`;
    });
  return {
    ...entry,
    fields: pairs.join('&'),
    ...(file && { file: { ...file, name: `\u202E\u200B${file.name}` } }),
  };
}

/** Marks nobody sees, and letters and digits as 中文 keyboards write them. */
const disguise = '*[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]*';

/** Reads the names of tables in which a text shows other than it is. Prepared once, for it is asked after each form. */
export function disguisesIn({ $client }: Database): () => string[] {
  const columns = $client
    .prepare(
      `select t.name as "table", group_concat('"' || c.name || '" glob :disguise', ' or ') as texts
        from sqlite_master t join pragma_table_info(t.name) c
        where t.type = 'table' and t.sql not like 'CREATE VIRTUAL%' and t.name not like 'sqlite_%'
          and t.name not like 'company_search%' and c.type like 'TEXT%' group by t.name`,
    )
    .all() as { table: string; texts: string }[];
  const asked = columns.map(({ table, texts }) => ({
    table,
    some: $client.prepare(`select 1 from "${table}" where ${texts} limit 1`),
  }));
  return () => asked.flatMap(({ table, some }) => (some.get({ disguise }) ? [table] : []));
}
