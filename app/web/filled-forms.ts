import type { UnsentForm } from './unsent-form';

type Answers = UnsentForm['answers'];

/**
 * A page's markup with what was typed put back into the form it was typed into, the notice before it, and a closed
 * section around it opened. Of the forms sent to that path it is the one that asks for most of what was sent and whose
 * hidden fields say nothing else; where the page has none, it stays as it is. `markup` is React's static markup, whose
 * attributes hold no `>` or `"`.
 */
export function filledForms(markup: string, here: string, unsent: readonly UnsentForm[], notice: string): string {
  return unsent.reduce((page, { path, answers }) => {
    const form = formsTo(page, path, here)
      .map((one) => ({ ...one, asked: askedIn(one.body, answers) }))
      .filter(({ body, asked }) => asked > 0 && !isOfAnother(body, answers))
      .sort((one, other) => other.asked - one.asked)[0];
    if (!form) return page;
    const { at, tag, body } = form;
    const said = `<p role="status" class="notice mb-3 max-w-xl">${escaped(notice)}</p>`;
    return `${opened(page.slice(0, at))}${said}${tag}${filled(body, answers)}${page.slice(at + tag.length + body.length)}`;
  }, markup);
}

/** The forms of a page that are sent to `path`, in order; forms hold no forms. */
function formsTo(page: string, path: string, here: string) {
  return [...page.matchAll(/<form\b[^>]*>/g)].flatMap(({ 0: tag, index: at }) =>
    attribute(tag, 'method') === 'post' && (attribute(tag, 'action') ?? here).split('?', 1)[0] === path
      ? [{ at, tag, body: page.slice(at + tag.length, page.indexOf('</form>', at)) }]
      : [],
  );
}

/** How many of the answers the form has a place for that its reader fills in. */
function askedIn(body: string, answers: Answers): number {
  const names = new Set(
    [...body.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].flatMap(([tag]) =>
      attribute(tag, 'type') === 'hidden' ? [] : [attribute(tag, 'name')],
    ),
  );
  return answers.filter(([name]) => names.has(name)).length;
}

/** Fields that say nothing of what a form is about, and those that move on while its reader signs in. */
const ofNoMatter = /^(form-showing|form-end|ticks-shown|seen)$|revision|version/i;

/** Whether a hidden field says that the form is about something else than what was sent. */
function isOfAnother(body: string, answers: Answers): boolean {
  return [...body.matchAll(/<input\b[^>]*>/g)].some(([tag]) => {
    const name = attribute(tag, 'name') ?? '';
    if (attribute(tag, 'type') !== 'hidden' || ofNoMatter.test(name)) return false;
    const sent = answers.filter(([one]) => one === name);
    return sent.length > 0 && !sent.some(([, value]) => value === (attribute(tag, 'value') ?? ''));
  });
}

/** Sections around the form that are closed, opened: what was put back is to be seen. */
function opened(before: string): string {
  const open: number[] = [];
  for (const { 0: tag, index } of before.matchAll(/<\/?details\b[^>]*>/g))
    if (tag.startsWith('</')) open.pop();
    else open.push(index);
  return open.reduceRight((page, at) => {
    const end = page.indexOf('>', at);
    return attribute(page.slice(at, end + 1), 'open') === null
      ? `${page.slice(0, end)} open=""${page.slice(end)}`
      : page;
  }, before);
}

function filled(body: string, answers: Answers): string {
  const left = new Map<string, string[]>();
  for (const [name, value] of answers) left.set(name, [...(left.get(name) ?? []), value]);
  const all = new Map([...left].map(([name, values]) => [name, [...values]]));
  const ticks = new Set([...answers].flatMap(([name, value]) => (name === 'ticks-shown' ? [value] : [])));
  return body.replaceAll(
    /<input\b[^>]*>|(<textarea\b[^>]*>)[^<]*<\/textarea>|(<select\b[^>]*>)([\s\S]*?)<\/select>/g,
    (whole: string, textarea?: string, select?: string, options?: string) => {
      const name = attribute(textarea ?? select ?? whole, 'name') ?? '';
      const values = all.get(name);
      if (textarea !== undefined) {
        const next = left.get(name)?.shift();
        return next === undefined
          ? whole
          : `${textarea}${next.startsWith('\n') ? '\n' : ''}${escaped(next)}</textarea>`;
      }
      if (select !== undefined) return values ? `${select}${chosen(options!, left.get(name)!)}</select>` : whole;
      return filledInput(whole, values, left.get(name), ticks.has(name));
    },
  );
}

/** An input by its kind: a text takes the next answer of its name, a box or a choice is ticked when it was sent. */
function filledInput(
  tag: string,
  values: readonly string[] | undefined,
  left: string[] | undefined,
  shown: boolean,
): string {
  const type = attribute(tag, 'type') ?? 'text';
  if (type === 'hidden' || type === 'password' || type === 'file' || type === 'submit') return tag;
  if (type === 'checkbox' || type === 'radio') {
    if (!values && !shown) return tag;
    const bare = tag.replace(/ checked(?:="")?/, '');
    return values?.includes(attribute(tag, 'value') ?? 'on') ? withAttribute(bare, 'checked', '') : bare;
  }
  const next = left?.shift();
  return next === undefined ? tag : withAttribute(tag.replace(/ value="[^"]*"/, ''), 'value', escaped(next));
}

/** The options of a list with the next answer chosen; as they are where it is not among them. */
function chosen(options: string, left: string[]): string {
  const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attribute(tag, 'value') ?? '');
  const next = left.shift();
  if (next === undefined || !tags.includes(next)) return options;
  return options.replaceAll(/<option\b[^>]*>/g, (tag) => {
    const bare = tag.replace(/ selected(?:="")?/, '');
    return attribute(tag, 'value') === next ? withAttribute(bare, 'selected', '') : bare;
  });
}

function withAttribute(tag: string, name: string, value: string): string {
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end}`);
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** An attribute's value as text; null where the tag has none of that name. */
function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_whole, one: string) => references[one]!);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}
