import { StartFailure } from './start-failure.server';

/**
 * PUBLIC_ORIGIN, the address readers type; null when it is left out. Throws StartFailure for what is no such address.
 */
export function readPublicOrigin(given: string | undefined): string | null {
  if (!given) return null;
  const origin = originIn(given);
  if (origin !== null) return origin;
  throw new StartFailure(
    `PUBLIC_ORIGIN is "${given}": set it to the address readers type, such as https://atlas.example.cn, or leave it out.`,
  );
}

/**
 * FORMER_ORIGINS, the addresses readers typed before a move, each once. Throws StartFailure for the first that is no
 * such address.
 */
export function readFormerOrigins(given: string | undefined): readonly string[] {
  const named = (given ?? '').split(/[\s,]+/).filter((one) => one !== '');
  const origins = named.map((one) => {
    const origin = originIn(one);
    if (origin !== null) return origin;
    throw new StartFailure(
      `FORMER_ORIGINS holds "${one}": set it to the addresses readers typed before a move, each like https://atlas.example.cn (in small letters, no path, no port that goes without saying) and with spaces between, or leave it out.`,
    );
  });
  return [...new Set(origins)];
}

/** Scheme and host as a browser writes them, with a slash after them at most; null for anything else. */
function originIn(given: string): string | null {
  const url = URL.canParse(given) ? new URL(given) : null;
  return url && /^https?:$/.test(url.protocol) && url.origin === given.replace(/\/$/, '') ? url.origin : null;
}
