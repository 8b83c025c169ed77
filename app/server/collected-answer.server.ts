import type { ServerResponse } from 'node:http';

/**
 * Hands over what is written to the response, when it is wanted, once it has ended; holds nothing back from the reader.
 */
export function collect(response: ServerResponse, isWanted: () => boolean, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let wanted: boolean | undefined;
  const take = (chunk: unknown, encoding: unknown) => {
    wanted ??= isWanted();
    if (!wanted) return;
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = response.write.bind(response) as (...rest: unknown[]) => boolean;
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.write = ((...rest: unknown[]) => {
    take(rest[0], rest[1]);
    return write(...rest);
  }) as typeof response.write;
  response.end = ((...rest: unknown[]) => {
    take(rest[0], rest[1]);
    if (wanted) done(Buffer.concat(chunks));
    return end(...rest);
  }) as typeof response.end;
}
