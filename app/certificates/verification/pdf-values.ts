/** A value as a PDF writes it (ISO 32000-1 section 7.3), as far as finding a file attached to one takes. */
export type PdfValue = null | boolean | number | PdfText | PdfName | PdfReference | readonly PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
interface PdfText {
  readonly text: string;
}
interface PdfName {
  readonly name: string;
}
interface PdfReference {
  /** Number of the object that is meant. */
  readonly object: number;
}

/** How deep values are nested in each other; a name tree of ours is below 5. */
const deepest = 30;
const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)/y;
const plain = /[^\\()]+/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}R(?![A-Za-z0-9])/y;
const number = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,200})/y;
const word = /true|false|null/y;

/**
 * Reads values out of a PDF's text, one character for each byte. Throws RangeError at what is none, and once `left`
 * characters were read, however often the same ones.
 */
export class PdfReader {
  constructor(
    readonly text: string,
    private readonly budget: { left: number },
    public at = 0,
  ) {}

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new RangeError('a PDF nests too deep');
    this.skipSpace();
    if (this.taken('<<')) return this.dictionary(depth);
    if (this.taken('[')) return this.array(depth);
    if (this.taken('(')) return { text: this.literal() };
    if (this.taken('<')) return { text: this.upTo('>') };
    const meant = this.match(reference);
    if (meant) return { object: Number(meant[1]) };
    const named = this.match(name);
    if (named) return { name: plainName(named[1]!) };
    const counted = this.match(number);
    if (counted) return Number(counted[0]);
    const said = this.match(word);
    if (!said) throw new RangeError('not a PDF value');
    return said[0] === 'null' ? null : said[0] === 'true';
  }

  /** Whether nothing may be read any more. */
  get spent(): boolean {
    return this.budget.left < 0;
  }

  /** Takes white space and comments. */
  skipSpace(): void {
    while (this.match(space));
  }

  /** Takes what stands here, if it does. */
  taken(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.spend(sign.length);
    return true;
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.taken('>>')) return entries;
      const key = this.match(name);
      if (!key) throw new RangeError('a PDF dictionary without a key');
      entries.set(plainName(key[1]!), this.value(depth + 1));
    }
  }

  private array(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.taken(']')) return values;
      values.push(this.value(depth + 1));
    }
  }

  /** A text in parentheses, whose own may be paired or escaped; what it says is not needed. */
  private literal(): string {
    const from = this.at;
    for (let open = 1; open > 0;) {
      if (this.match(plain)) continue;
      if (this.at >= this.text.length) throw new RangeError('a PDF text without its end');
      const sign = this.text[this.at];
      if (sign !== '\\') open += sign === '(' ? 1 : -1;
      this.spend(sign === '\\' ? 2 : 1);
    }
    return this.text.slice(from, this.at - 1);
  }

  private upTo(sign: string): string {
    const from = this.at;
    const end = this.text.indexOf(sign, from);
    this.spend((end < 0 ? this.text.length : end + 1) - from);
    if (end < 0) throw new RangeError('a PDF text without its end');
    return this.text.slice(from, end);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.spend(found[0].length);
    return found;
  }

  private spend(characters: number): void {
    this.at += characters;
    this.budget.left -= characters;
    if (this.budget.left < 0) throw new RangeError('a PDF that takes too long');
  }
}

/** `#20` stands for a character in a name. */
function plainName(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function dictionaryIn(value: PdfValue | undefined): PdfDictionary | null {
  return value instanceof Map ? value : null;
}

export function listIn(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [];
}

export function isNamed(value: PdfValue | undefined, wanted: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === wanted;
}

export function objectMeant(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value !== null && 'object' in value ? value.object : null;
}
