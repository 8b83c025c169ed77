import { connect } from 'node:net';

/** Sends the head of a form with its whole length, a part of its body, and then hangs up. */
export function dropped(
  base: string,
  { action, cookie, type, bytes, sent }: { action: string; cookie: string; type: string; bytes: Buffer; sent: number },
): Promise<void> {
  const { hostname, port, host } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST ${action} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${base}\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
      );
      // The server must have begun to read before the line goes dead.
      socket.write(bytes.subarray(0, sent), () => setTimeout(() => socket.destroy(), 30));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

/** So many lengths short of the whole, the first none at all. */
export function cutLengths(whole: number, places = 20): number[] {
  return [...new Set(Array.from({ length: places }, (_, place) => Math.floor((place * whole) / places)))];
}
