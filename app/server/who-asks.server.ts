import type { ServerResponse } from 'node:http';
import type { AppLoadContext } from '@remix-run/node';

const looked = new WeakSet<ServerResponse>();
/** All that loaders and actions are told of who asks; the bar is put into each answer apart. */
const told = ['actor', 'occasion', 'session'] as const satisfies readonly (keyof AppLoadContext)[];

/**
 * The context of one request that notices when a loader looks at who asks. Until it first does, nothing it comes to can
 * differ by reader: an answer made without looking is everybody's.
 */
export function noticing(context: AppLoadContext, response: ServerResponse): AppLoadContext {
  const { ...noticed } = context;
  for (const name of told)
    Object.defineProperty(noticed, name, {
      enumerable: true,
      get: () => {
        looked.add(response);
        return context[name];
      },
    });
  return noticed;
}

/** Whether the answer was made by something that looked at who asks. */
export function lookedAtWhoAsks(response: ServerResponse): boolean {
  return looked.has(response);
}
