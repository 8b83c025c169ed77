import { useActionData, useLoaderData } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import type { FormFault } from './form-fault';

/** What an action answers a page beside faults: codes made a moment ago, or a preview. */
type Answer<Action> = Exclude<SerializeFrom<Action>, FormFault | null | undefined>;

/** An answer is there only after a form. Without any, unknown: an intersection with never would let every page pass. */
type Answered<Action> = [Answer<Action>] extends [never] ? unknown : Partial<Answer<Action>>;

/**
 * What a page is handed: what its loader found, why its form came back (else null), and what else its action answered.
 */
type Given<Loader, Action> = SerializeFrom<Loader> & { fault: FormFault | null } & Answered<Action>;

/**
 * The default export of a route whose page takes just what the loader found and the action answered:
 *
 * export default pageOf<typeof loader, typeof action>(ReportPage);
 */
export function pageOf<Loader, Action = null>(Page: (props: Given<Loader, Action>) => ReactNode) {
  return function Route() {
    const answer = useActionData() as object | undefined;
    const given = answer && 'refusals' in answer ? { fault: answer } : { fault: null, ...answer };
    // The types of both hooks are those of the loader and the action, which only the caller knows.
    return <Page {...({ ...useLoaderData<object>(), ...given } as Given<Loader, Action>)} />;
  };
}
