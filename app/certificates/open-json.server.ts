/**
 * A public document that verifiers fetch from anywhere, browsers on other sites included; null is a 404. `seconds` it
 * may be kept for, 0 for not at all.
 */
export function openJson(document: unknown, { type, seconds }: { type: string; seconds: number }): Response {
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': seconds > 0 ? `public, max-age=${seconds}` : 'no-store' };
  if (document === null) return new Response(null, { status: 404, headers });
  return new Response(JSON.stringify(document), { headers: { ...headers, 'Content-Type': type } });
}
