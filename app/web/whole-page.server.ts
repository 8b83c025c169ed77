import { Writable } from 'node:stream';

/**
 * Gathers what React pipes into one buffer, UTF-8. React 18 writes through a view of 2,048 bytes and, when the next
 * 中文 character does not fit, sends the one or two bytes left over as NUL, which browsers show as "��"; no page holds
 * a NUL of its own, so they are taken out here. One buffer also costs less than a stream of small ones. Rejects when
 * React breaks off.
 */
export function wholePage(pipe: (destination: Writable) => void): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        // React's view is used once, so its bytes may be kept.
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(withoutNul(Buffer.concat(chunks)));
        done();
      },
    });
    destination.on('error', reject);
    pipe(destination);
  });
}

function withoutNul(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) as Buffer<ArrayBuffer> : bytes;
}
