import { gzipSync } from 'node:zlib';

/**
 * Bytes of JavaScript, gzip, that a page asks for: its scripts, their preloads and its inline scripts (not data
 * blocks).
 */
export async function scriptWeight(origin: string, path: string): Promise<number> {
  const html = await (await fetch(origin + path)).text();
  const files = new Set<string>();
  for (const [, href] of html.matchAll(/(?:rel="modulepreload"[^>]*href|<script[^>]* src)="([^"]+\.js)"/g))
    if (href) files.add(href);
  for (const [, href] of html.matchAll(/import(?:\s[^"']*?from)?\s*["']([^"']+\.js)["']/g)) if (href) files.add(href);
  let bytes = 0;
  for (const [, attributes, text] of html.matchAll(/<script([^>]*)>([^<]+)<\/script>/g)) {
    if (text && !attributes?.includes('json')) bytes += gzipSync(text).length;
  }
  for (const file of files) bytes += await fileWeight(origin, file);
  return bytes;
}

/** Bytes, gzip, of what an address answers with. */
export async function fileWeight(origin: string, path: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(new URL(path, origin))).arrayBuffer())).length;
}
