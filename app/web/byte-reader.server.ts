/** The bytes ended where more were announced. */
export class EarlyEnd extends Error {}
/** More bytes than the reader was told to take. */
export class TooMany extends Error {}

/** Reads a body piece by piece, each byte once, never holding more than was asked for and one chunk. */
export class ByteReader {
  private rest: Buffer = Buffer.alloc(0);
  private ended = false;
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array> | null, first = '') {
    this.source = body === null ? noBytes() : (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    this.rest = Buffer.from(first, 'latin1');
  }

  /** Everything there is, at most `most` bytes. */
  async all(most: number): Promise<Buffer> {
    const chunks: Buffer[] = [this.rest];
    let length = this.rest.length;
    for (let next = await this.source.next(); !next.done; next = await this.source.next()) {
      length += next.value.length;
      if (length > most) throw new TooMany();
      chunks.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length));
    }
    return Buffer.concat(chunks);
  }

  /** The next `length` bytes. */
  async exactly(length: number): Promise<Buffer> {
    while (this.rest.length < length) await this.more();
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    return taken;
  }

  /** The bytes before `end`, at most `most`; `end` itself is passed over. */
  async until(end: Buffer, most: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.streamUntil(end)) {
      length += chunk.length;
      if (length > most) throw new TooMany();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** The bytes before `end` as they arrive. */
  async *streamUntil(end: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.rest.indexOf(end);
      // Short of `end`, all but what may be its beginning is given out.
      const upTo = at >= 0 ? at : Math.max(0, this.rest.length - end.length + 1);
      const chunk = this.rest.subarray(0, upTo);
      this.rest = this.rest.subarray(at >= 0 ? at + end.length : upTo);
      if (chunk.length > 0) yield chunk;
      if (at >= 0) return;
      await this.more();
    }
  }

  private async more(): Promise<void> {
    const next = this.ended ? { done: true as const, value: undefined } : await this.source.next();
    if (next.done) {
      this.ended = true;
      throw new EarlyEnd();
    }
    this.rest = Buffer.concat([this.rest, next.value]);
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
