/** Whether a route asks for a script that goes on with its page in the browser: `export const handle = { hydrate: true }`. */
export function isHydrated(handle: unknown): boolean {
  return (handle as { hydrate?: boolean } | undefined)?.hydrate === true;
}
