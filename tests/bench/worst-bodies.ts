import { longList, longTexts, shortForm, smallFile, usualForm } from '../../app/web/form-limits';
import { formEnd } from '../../app/web/form-end';
import { genuineUpload } from '../web/genuine-form';

const end = `&${formEnd.name}=${formEnd.value}`;
/** One field again and again, as often as the body may have fields or bytes. */
const repeated = (pair: string, most: { fields?: number; bytes: number }) =>
  `${pair}&`.repeat(
    Math.min(Math.floor((most.bytes - end.length) / (pair.length + 1)), (most.fields ?? Infinity) - 1),
  ) + end.slice(1);
/** Answers as long as one may be, of one character written as `unit`, as many as fit. */
const long = (unit: string, length: number, limits: { value: number; bytes: number }) => (field: string) => {
  const value = unit.repeat(
    Math.floor(Math.min(limits.value / length, (limits.bytes - end.length - field.length - 2) / unit.length)),
  );
  return repeated(`${field}=${value}`, limits);
};

/**
 * What hurt, or would: as much as forms of each size may hold, and once as much as the gate lets in. A form that may
 * hold less turns it away, which must not cost more either.
 */
export const worstBodies: readonly (readonly [name: string, body: (field: string) => string])[] = [
  ['one name as often as a form may have fields', (field) => repeated(`${field}=x`, usualForm)],
  ['one name as often as a list may have lines', (field) => repeated(`${field}=x`, longList)],
  ['one name repeated, 300 KB', (field) => repeated(`${field}=`, { bytes: usualForm.bytes })],
  ['one name repeated, 990 KB', (field) => repeated(`${field}=`, { bytes: 990_000 })],
  ['distinct names, 300 KB', () => Array.from({ length: 30_000 }, (_, index) => `a${index}=`).join('&') + end],
  ['long answers, escaped, 40 KB', long('%E4%BD%A0', 1, shortForm)],
  ['long answers, escaped, 300 KB', long('%E4%BD%A0', 1, usualForm)],
  ['long answers, escaped, 600 KB', long('%E4%BD%A0', 1, longTexts)],
  ['long answers to be shown again, 40 KB', long('%3C%26%22', 3, shortForm)],
  ['long answers to be shown again, 600 KB', long('%3C%26%22', 3, longTexts)],
  ['names of objects', () => `constructor=1&__proto__=1&__intent__=%7B${end}`],
];

/** The largest file that is read in memory: nothing of it is what it says, and all of it is looked at. */
export function worstFile(field: string): FormData {
  const text = `{"a":${'['.repeat(smallFile.bytes - 2_000)}`;
  return genuineUpload({}, [[field, new Blob([text], { type: 'application/json' }), 'a.json']]);
}
