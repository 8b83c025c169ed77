import { dictionaryIn, isNamed, listIn, objectMeant, PdfReader, type PdfDictionary, type PdfValue } from './pdf-values';
import type { Primitives } from './primitives';

/** Characters read as values in all, and bytes unpacked in all: a few times what the largest file we take has. */
const mostRead = 4_000_000;
const mostUnpacked = 4_000_000;
/** Objects of a file, and streams that hold further objects. */
const mostObjects = 50_000;
const mostHolders = 200;
/** Objects that turn out to be none: such a file is broken all over. */
const mostBroken = 200;

interface PdfObject {
  readonly value: PdfValue;
  /** Where it begins in the file; the later of two with one number counts. */
  readonly place: number;
  /** The bytes behind a dictionary: from where to where in the file. */
  readonly stream?: readonly [from: number, until: number];
}

/**
 * The objects of a PDF by number, found by reading the file from its beginning: its own table of places is wrong as
 * soon as a mail server or a tool put something before or into it. A later object takes the place of an earlier one.
 */
export class PdfObjects {
  private readonly objects = new Map<number, PdfObject>();
  /** Objects packed in a stream: where their text is, read when they are asked for. */
  private readonly packed = new Map<number, { readonly place: number; readonly text: string; readonly at: number }>();
  readonly trailers: PdfDictionary[] = [];
  private readonly budget = { left: mostRead };
  private unpacked = mostUnpacked;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly unpack: Primitives['unpack'],
  ) {}

  static async of(bytes: Uint8Array, { unpack }: Pick<Primitives, 'unpack'>): Promise<PdfObjects> {
    const found = new PdfObjects(bytes, unpack);
    found.scan();
    if (!found.encrypted) await found.openHolders();
    return found;
  }

  /** Locked, or restricted in what may be done with it: then every stream is enciphered. */
  get encrypted(): boolean {
    return this.trailers.some((trailer) => (trailer.get('Encrypt') ?? null) !== null);
  }

  /** What a value is, or what the object is that it means. */
  value(value: PdfValue | undefined): PdfValue | undefined {
    const meant = objectMeant(value);
    if (meant === null) return value;
    const packed = this.packed.get(meant);
    const open = this.objects.get(meant);
    return packed && packed.place > (open?.place ?? -1)
      ? new PdfReader(packed.text, this.budget, packed.at).value()
      : open?.value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    return dictionaryIn(this.value(value));
  }

  /** Every dictionary that has the key. */
  *dictionariesWith(key: string): Generator<PdfDictionary> {
    for (const number of [...this.objects.keys(), ...this.packed.keys()]) {
      const dictionary = this.dictionary({ object: number });
      if (dictionary?.has(key)) yield dictionary;
    }
  }

  /** The numbers of the streams of a type. */
  streamsOf(type: string): number[] {
    return [...this.objects]
      .filter(([, { value, stream }]) => stream && isNamed(dictionaryIn(value)?.get('Type'), type))
      .map(([number]) => number);
  }

  /**
   * The bytes of a stream, inflated where they are deflated; null where there is none. Rejects on any other filter,
   * damage or size.
   */
  async stream(number: number, most: number): Promise<Uint8Array | null> {
    const { value, stream } = this.objects.get(number) ?? {};
    const dictionary = dictionaryIn(value);
    if (!stream || !dictionary) return null;
    const bytes = this.bytes.subarray(...stream);
    const filter = this.value(dictionary.get('Filter'));
    const filters = Array.isArray(filter) ? listIn(filter) : filter ? [filter] : [];
    if (filters.length === 0) return bytes;
    if (filters.length > 1 || !(isNamed(filters[0], 'FlateDecode') || isNamed(filters[0], 'Fl')))
      throw new RangeError('a PDF stream with a filter that is not known here');
    const inflated = await this.unpack('zlib', bytes, Math.min(most, this.unpacked));
    this.unpacked -= inflated.length;
    return inflated;
  }

  private scan(): void {
    const text = new TextDecoder('latin1').decode(this.bytes);
    const opens = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj|\btrailer/g;
    let broken = 0;
    for (let found = opens.exec(text); found && this.objects.size < mostObjects; found = opens.exec(text)) {
      const reader = new PdfReader(text, this.budget, opens.lastIndex);
      const value = valueOrNone(reader);
      if (value === undefined) {
        broken += 1;
        if (broken > mostBroken) throw new RangeError('a PDF that is broken all over');
        continue;
      }
      opens.lastIndex = reader.at;
      const dictionary = dictionaryIn(value);
      if (dictionary && (found[1] === undefined || isNamed(dictionary.get('Type'), 'XRef')))
        this.trailers.push(dictionary);
      if (found[1] === undefined) continue;
      const stream = dictionary ? this.streamAt(reader, dictionary) : undefined;
      if (stream) opens.lastIndex = stream[1];
      this.objects.set(Number(found[1]), { value, place: found.index, stream });
    }
  }

  /**
   * Where the bytes of a stream lie that begins here: as long as it says when its end is there, otherwise up to its
   * end.
   */
  private streamAt(reader: PdfReader, dictionary: PdfDictionary): readonly [number, number] | undefined {
    reader.skipSpace();
    if (!reader.taken('stream')) return undefined;
    reader.taken('\r');
    reader.taken('\n');
    const from = reader.at;
    const length = dictionary.get('Length');
    // A length below zero would lead back, to be read again without end.
    const said = typeof length === 'number' && length >= 0 ? from + length : -1;
    if (said >= from && /^\s{0,2}endstream/.test(reader.text.slice(said, said + 11))) return [from, said];
    const end = reader.text.indexOf('endstream', from);
    return [from, end < 0 ? reader.text.length : end];
  }

  private async openHolders(): Promise<void> {
    for (const number of this.streamsOf('ObjStm').slice(0, mostHolders)) {
      const { value, place } = this.objects.get(number)!;
      const first = dictionaryIn(value)!.get('First');
      if (typeof first !== 'number') continue;
      const text = new TextDecoder('latin1').decode((await this.stream(number, mostUnpacked))!);
      for (const [, object, at] of text.slice(0, first).matchAll(/(\d{1,10})\s{1,9}(\d{1,10})/g)) {
        if (this.packed.size >= mostObjects) return;
        this.packed.set(Number(object), { place, text, at: first + Number(at) });
      }
    }
  }
}

function valueOrNone(reader: PdfReader): PdfValue | undefined {
  try {
    return reader.value();
  } catch (error) {
    if (reader.spent) throw error;
    return undefined;
  }
}
