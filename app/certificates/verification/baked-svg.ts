import { SaxesParser } from 'saxes';

/** Namespaces of the element that Open Badges 3.0 and 2.0 bake into a drawing. */
const namespaces = ['https://purl.imsglobal.org/ob/v3p0', 'http://openbadges.org', 'https://openbadges.org'];
/** How much XML is read; a drawing of ours has six elements, one that somebody drew around it some thousand. */
const deepest = 64;
const mostElements = 50_000;
/** Baked texts that are looked at; a drawing has one. */
const mostTexts = 10;

/**
 * The texts baked into an SVG as Open Badges asks: what `<openbadges:credential>` (2.0: `assertion`) holds, in whatever
 * way XML may write it, or its attribute `verify`. None when the file is no XML. Entities a document defines for itself
 * are not known here. Throws RangeError on a hostile file, and the parser's error where the file ends in the middle.
 */
export function textsOfSvg(svg: string): string[] {
  const reading = new BakedTexts();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => reading.spend());
  parser.on('attribute', () => reading.spend());
  parser.on('opentag', ({ name, attributes }) => reading.open(name, attributes));
  parser.on('closetag', () => reading.close());
  parser.on('text', (text) => reading.add(text));
  parser.on('cdata', (text) => reading.add(text));
  try {
    parser.write(svg).close();
  } catch (error) {
    if (reading.begun || error instanceof RangeError) throw error;
    return [];
  }
  return reading.texts;
}

/** Follows a drawing's elements and keeps what is baked into it. */
class BakedTexts {
  readonly texts: string[] = [];
  private readonly prefixes = new Set(['openbadges']);
  private depth = 0;
  private elements = 0;
  /** The baked element that is open: how deep it lies and what it said so far. */
  private baked: { readonly depth: number; readonly verify: string; readonly parts: string[] } | null = null;

  /** Whether a baked element was seen, whole or not. */
  get begun(): boolean {
    return this.baked !== null || this.texts.length > 0;
  }

  /** For each element and attribute where it begins: one tag can hold a million of them. */
  spend(): void {
    this.elements += 1;
    if (this.elements > mostElements) throw new RangeError('a drawing with too many elements');
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > deepest) throw new RangeError('a drawing nests too deep');
    for (const [key, value] of Object.entries(attributes))
      if (/^xmlns(:|$)/.test(key) && namespaces.includes(value)) this.prefixes.add(key.slice('xmlns:'.length));
    const [local = '', prefix = ''] = name.split(':').reverse();
    if (this.baked || !['credential', 'assertion'].includes(local) || !this.prefixes.has(prefix)) return;
    this.baked = { depth: this.depth, verify: attributes.verify ?? '', parts: [] };
  }

  /** Text of the baked element itself, comments and further elements left out. */
  add(text: string): void {
    if (this.baked?.depth === this.depth) this.baked.parts.push(text);
  }

  close(): void {
    if (this.baked?.depth === this.depth) {
      const text = this.baked.parts.join('').trim() || this.baked.verify.trim();
      if (text && this.texts.length < mostTexts) this.texts.push(text);
      this.baked = null;
    }
    this.depth -= 1;
  }
}
