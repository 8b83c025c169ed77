import { ByteReader, EarlyEnd } from './byte-reader.server';

/** One part of a multipart form: a text field, or a file (`filename` is there, empty when none was picked). */
export interface Part {
  readonly name: string;
  readonly filename: string | null;
  readonly mediaType: string;
  /** As it arrives; what is left unread is passed over when the next part is asked for. */
  readonly data: AsyncGenerator<Buffer>;
  /** All of it in memory, at most so many bytes. */
  whole(most: number): Promise<Buffer>;
}

const lineEnd = Buffer.from('\r\n');
const closing = Buffer.from('--');
const blankLine = Buffer.from('\r\n\r\n');
/** Bytes of a part's head: a name, a file name, a media type. */
const longestHead = 4_000;

/** The boundary of a multipart form; null when the content type names none. */
export function boundaryOf(contentType: string): string | null {
  return (
    /^multipart\/form-data\s*;.*\bboundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i
      .exec(contentType)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

/**
 * The parts of a multipart form (RFC 7578), one after another as they arrive. Throws `EarlyEnd` when the body ends
 * before its last boundary or a part has no proper head: browsers send neither.
 */
export async function* partsOf(body: ReadableStream<Uint8Array> | null, boundary: string): AsyncGenerator<Part> {
  // The first boundary has no line end before it; every other has.
  const reader = new ByteReader(body, '\r\n');
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  await reader.until(delimiter, 0);
  let after = await reader.exactly(2);
  while (after.equals(lineEnd)) {
    const head = (await reader.until(blankLine, longestHead)).toString('utf8');
    const content = new Content(reader, delimiter);
    yield {
      ...namesIn(head),
      mediaType: /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim() ?? '',
      data: content.stream(),
      whole: (most) => content.whole(most),
    };
    await content.pass();
    after = await reader.exactly(2);
  }
  if (!after.equals(closing)) throw new EarlyEnd();
  // Whoever hangs up before the announced length has been sent may have meant to send something else.
  await reader.all(longestHead);
}

/** The bytes of one part, which are read once, in whichever way, and passed over where nobody read on. */
class Content {
  private ended = false;

  constructor(
    private readonly reader: ByteReader,
    private readonly delimiter: Buffer,
  ) {}

  async *stream(): AsyncGenerator<Buffer> {
    yield* this.reader.streamUntil(this.delimiter);
    this.ended = true;
  }

  async whole(most: number): Promise<Buffer> {
    const bytes = await this.reader.until(this.delimiter, most);
    this.ended = true;
    return bytes;
  }

  async pass(): Promise<void> {
    if (this.ended) return;
    const left = this.reader.streamUntil(this.delimiter);
    while (!(await left.next()).done);
  }
}

function namesIn(head: string): Pick<Part, 'name' | 'filename'> {
  const disposition = /^content-disposition:\s*form-data\s*;([^\r\n]*)/im.exec(head)?.[1];
  const name = disposition === undefined ? undefined : parameter(disposition, 'name');
  if (name === undefined) throw new EarlyEnd();
  return { name, filename: parameter(disposition!, 'filename') ?? null };
}

/** Browsers write a quotation mark and line ends in a name as %22, %0D and %0A. */
function parameter(disposition: string, name: string): string | undefined {
  const given = new RegExp(`(?:^|;)\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return given?.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
