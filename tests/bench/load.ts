import autocannon from 'autocannon';

export interface LoadResult {
  /** Answers with status 200. */
  answers: number;
  /** The same per second. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Asks 127.0.0.1 over 16 connections for so many seconds or so many answers, going round the given addresses; throws
 * when any answer is not 200, since a fast refusal is no result. `headers` such as a cookie keep a page from being
 * answered from memory.
 */
export async function load(
  port: number,
  addresses: readonly string[],
  length: { readonly duration: number } | { readonly amount: number },
  headers: Readonly<Record<string, string>> = {},
): Promise<LoadResult> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: 16,
    ...length,
    requests: addresses.map((path) => ({ method: 'GET' as const, path, headers })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${addresses[0]}: ${result.non2xx} answers were not 200, ${result.errors} failed`);
  return {
    answers: result.requests.total,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
