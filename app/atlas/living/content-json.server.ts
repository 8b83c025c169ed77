import { createHash } from 'node:crypto';
import { keptUnder } from '../../web/kept-under';

/**
 * An answer of JSON that says by its `digest` whether it is still the same, kept until the data change. `parameters`
 * are those of the query it depends on.
 */
export function contentJson(content: object, parameters: readonly string[]): Response {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
  return new Response(JSON.stringify({ digest, ...content }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...keptUnder(...parameters) },
  });
}
