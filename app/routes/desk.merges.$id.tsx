import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { undoMerge } from '../desk/company-unmerge.server';
import { undoForm } from '../desk/decision';
import { mergeView } from '../desk/merge-preview.server';
import { MergesPage } from '../desk/merges-page';
import { deskMessages } from '../desk/messages';
import { requireOnDesk } from '../desk/desk-sight.server';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'merge', routeNumber(params));
  const language = context.language;
  return { language, view: mergeView(context.db, actor, '', '', language) };
}

/** Undoes a merge and says what could not come back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireOnDesk({ request, context }, 'merge', routeNumber(params));
  const form = await readFields(request, undoForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const undone = undoMerge(
    context.db,
    actor,
    { mergeId: routeNumber(params), reason: form.value.reason },
    context.occasion,
  );
  return undone.ok ? { skipped: undone.value.skipped } : sendBack(form.sent, [undone]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].merges.title);

export default function MergeRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MergesPage
      language={language}
      view={view}
      undone={answer && 'skipped' in answer ? answer.skipped : null}
      fault={answer && 'refusals' in answer ? answer : null}
    />
  );
}
