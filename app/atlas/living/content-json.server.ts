import { keptUnder } from '../../web/kept-under';
import { digestOf } from '../content-digest.server';

/**
 * An answer of JSON that says by its `digest` whether it is still the same, kept until the data change; a content that
 * has a digest already keeps it. `parameters` are those of the query it depends on.
 */
export function contentJson(content: object, parameters: readonly string[]): Response {
  const digested = 'digest' in content ? content : { digest: digestOf(content), ...content };
  return new Response(JSON.stringify(digested), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...keptUnder(...parameters) },
  });
}
