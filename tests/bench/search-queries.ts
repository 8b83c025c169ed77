import { pinyin } from 'pinyin-pro';
import type { Database } from '../../db/client';

/**
 * `count` different searches such as people type, taken from the names in the database at even steps: two characters,
 * four characters, full pinyin, initials, a half-typed syllable. All differ, so none is answered from memory.
 */
export function searchQueries(db: Database, count: number): string[] {
  const shapes: ((name: string) => string)[] = [
    (name) => name.slice(2, 4),
    (name) => name.slice(3, 7),
    (name) => pinyin(name.slice(2, 5), { toneType: 'none', separator: '' }),
    (name) => pinyin(name.slice(2), { pattern: 'first', toneType: 'none', separator: '' }),
    (name) => pinyin(name.slice(2, 5), { toneType: 'none', separator: '' }).slice(0, -1),
  ];
  return shaped(db, count, shapes);
}

/** As many that are mistyped: another character of the same sound, another character, a letter left out of a syllable. */
export function mistypedQueries(db: Database, count: number): string[] {
  const spoken = (name: string) => pinyin(name.slice(2, 6), { toneType: 'none', separator: '' });
  const shapes: ((name: string) => string)[] = [
    (name) => `${name.slice(2, 5)}蕙`,
    (name) => `${name.slice(2, 4)}龘${name.slice(5, 7)}`,
    (name) => spoken(name).replace(/n(?=[^aeiou])/, ''),
    (name) => spoken(name).replace(/[aeo]/, 'u'),
  ];
  return shaped(db, count, shapes);
}

function shaped(db: Database, count: number, shapes: readonly ((name: string) => string)[]): string[] {
  const names = db.$client
    .prepare('select coalesce(short_name, name_zh) from companies order by id')
    .pluck()
    .all() as string[];
  const found = new Set<string>();
  for (let at = 0; found.size < count && at < names.length * shapes.length; at += 1) {
    const name = names[Math.floor(at * 7.31) % names.length]!;
    found.add(shapes[at % shapes.length]!(name));
  }
  return [...found].filter((query) => query !== '');
}
