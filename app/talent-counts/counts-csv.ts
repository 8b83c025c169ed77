import { csvLine } from '../directory/directory-csv';
import { dimensions, type Dimension, type Group } from './partition';

/** Between the values of a cell; a set of chains is joined by `+` already. */
const between = ';';

/**
 * The published groups as a file: per dimension what all of a group have (`chains`), and what those held together do
 * not have (`chains_not`); both empty: not told apart. `unstated` is what the holders did not say.
 */
export function countsCsv(groups: readonly Group[], asOf: string): string {
  const value = (text: string) => (text === '' ? 'unstated' : text);
  const cells = ({ is, not, people }: Group) => [
    String(people),
    ...dimensions.flatMap((dimension) => [
      is[dimension] === undefined ? '' : value(is[dimension]),
      (not[dimension] ?? []).map(value).join(between),
    ]),
    asOf,
  ];
  const head = ['people', ...dimensions.flatMap((dimension: Dimension) => [dimension, `${dimension}_not`]), 'as_of'];
  return `\uFEFF${[head, ...groups.map(cells)].map(csvLine).join('')}`;
}
