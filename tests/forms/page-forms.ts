import { formEnd } from '../../app/web/form-end';

/** A form that changes something, as a page shows it and a browser would send it untouched, by its first button. */
export interface PageForm {
  /** Path and query it is sent to. */
  readonly action: string;
  /** The page that shows it. */
  readonly page: string;
  readonly multipart: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly files: readonly string[];
}

/** Every form of a page's markup that is sent by POST. */
export function formsOf(html: string, page: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    const of = attributesIn(head);
    return of.method === 'post'
      ? [{ action: of.action ?? page, page, multipart: of.enctype === 'multipart/form-data', ...entriesOf(inside) }]
      : [];
  });
}

function entriesOf(inside: string): Pick<PageForm, 'fields' | 'files'> {
  const fields: [string, string][] = [];
  const files: string[] = [];
  let pressed = false;
  for (const [, tag = '', head = '', rest = ''] of inside.matchAll(
    /<(input|button|select|textarea)\b([^>]*)>((?:(?!<\/?(?:input|button|select|textarea)\b)[\s\S])*)/g,
  )) {
    const {
      name,
      type = tag === 'button' ? 'submit' : 'text',
      value = type === 'checkbox' ? 'on' : '',
      checked,
      disabled,
    } = attributesIn(head);
    if (name === undefined || disabled !== undefined) {
      if (tag === 'button' && type === 'submit') pressed = true;
      continue;
    }
    if (tag === 'button') {
      if (type === 'submit' && !pressed) fields.push([name, value]);
      pressed ||= type === 'submit';
    } else if (tag === 'textarea') fields.push([name, plain(rest.replace(/^\n/, ''))]);
    else if (tag === 'select') fields.push([name, chosenIn(rest)]);
    else if (type === 'file') files.push(name);
    else if ((type !== 'checkbox' && type !== 'radio') || checked !== undefined) fields.push([name, value]);
  }
  return { fields, files };
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attributesIn(head));
  return (all.find(({ selected }) => selected !== undefined) ?? all[0])?.value ?? '';
}

function attributesIn(head: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    [...head.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      plain(value),
    ]),
  );
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

/** Whether the form's last field says that it is whole. */
export function saysItIsWhole({ fields }: PageForm): boolean {
  const last = fields.at(-1);
  return last?.[0] === formEnd.name && last[1] === formEnd.value;
}

/** The body a browser sends, with its content type. */
export async function bodyOf({ multipart, fields, files }: PageForm): Promise<{ type: string; bytes: Buffer }> {
  if (!multipart)
    return {
      type: 'application/x-www-form-urlencoded',
      bytes: Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()),
    };
  const form = new FormData();
  const end = fields.at(-1)!;
  for (const [name, value] of fields.slice(0, -1)) form.append(name, value);
  for (const name of files)
    form.append(name, new Blob([`%PDF-1.7\n${' '.repeat(500)}`], { type: 'application/pdf' }), 'a.pdf');
  form.append(end[0], end[1]);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return { type: request.headers.get('Content-Type')!, bytes: Buffer.from(await request.arrayBuffer()) };
}
