import { resolve } from 'node:path';

/** A start or test that cannot go on, with the sentence that says why and what to do. */
export class Refusal extends Error {}

/** PORT, HOST, DATA_DIR, TRUSTED_PROXY and LEAST_FREE_MB, checked. Throws Refusal. */
export function settings(root, environment) {
  const port = environment.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Refusal(`PORT is "${port}": set it to a whole number from 1 to 65535, or to 0 for any free port.`);
  const proxy = environment.TRUSTED_PROXY || '0';
  if (proxy !== '0' && proxy !== '1')
    throw new Refusal(
      `TRUSTED_PROXY is "${proxy}": set it to 1 when a proxy in front sets X-Forwarded-*, else leave it out.`,
    );
  const least = environment.LEAST_FREE_MB || '200';
  if (!/^\d{1,9}$/.test(least))
    throw new Refusal(
      `LEAST_FREE_MB is "${least}": set it to a whole number of megabytes, below which /readyz says 503.`,
    );
  return {
    root,
    port: Number(port),
    // Plain http stays on this machine unless somebody decides otherwise: a proxy in front brings https.
    host: environment.HOST || '127.0.0.1',
    dataDir: resolve(root, environment.DATA_DIR || 'data'),
    trustedProxy: proxy === '1',
    leastFreeMegabytes: Number(least),
  };
}
