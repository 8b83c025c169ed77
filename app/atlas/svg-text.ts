const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for SVG content and quoted attributes; characters XML 1.0 forbids are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Attributes in the order given, without those that are null, false or undefined. */
export function attributes(values: Record<string, string | number | boolean | null | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    text +=
      value === true
        ? ` ${name}`
        : ` ${name}="${escapeText(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`;
  }
  return text;
}

/** `<name attributes>content</name>`; content must be escaped already. */
export function element(
  name: string,
  values: Record<string, string | number | boolean | null | undefined>,
  content = '',
): string {
  return content ? `<${name}${attributes(values)}>${content}</${name}>` : `<${name}${attributes(values)}/>`;
}
