interface Handle {
  readonly hydrate?: boolean;
  readonly byScript?: boolean;
}

/** Whether a route asks for a script that goes on with its page in the browser: `export const handle = { hydrate: true }`. */
export function isHydrated(handle: unknown): boolean {
  return (handle as Handle | undefined)?.hydrate === true;
}

/** Whether its forms do nothing without that script: `{ hydrate: true, byScript: true }`. */
export function isByScript(handle: unknown): boolean {
  return (handle as Handle | undefined)?.byScript === true;
}
