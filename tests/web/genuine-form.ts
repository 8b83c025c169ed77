import { formEnd } from '../../app/web/form-end';

type Fields =
  Readonly<Record<string, string | readonly string[]>> | readonly (readonly [name: string, value: string])[];

/** A form as a browser sends it from one of our pages: its fields, and last the one that says it is whole. */
export function genuineForm(fields: Fields = {}): URLSearchParams {
  return new URLSearchParams([...pairsOf(fields), [formEnd.name, formEnd.value]]);
}

/** The same as multipart; `files` come after the fields. */
export function genuineUpload(
  fields: Fields,
  files: readonly (readonly [name: string, file: Blob, fileName: string])[],
): FormData {
  const form = new FormData();
  for (const [name, value] of pairsOf(fields)) form.append(name, value);
  for (const [name, file, fileName] of files) form.append(name, file, fileName);
  form.append(formEnd.name, formEnd.value);
  return form;
}

function pairsOf(fields: Fields): [string, string][] {
  if (Array.isArray(fields)) return (fields as (readonly [string, string])[]).map(([name, value]) => [name, value]);
  return Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value as readonly string[])).map((one): [string, string] => [name, one]),
  );
}
