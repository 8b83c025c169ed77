import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { BackupsPage } from '../backups/backups-page';
import { backupsView } from '../backups/backups-view.server';
import { backupMessages } from '../backups/messages';
import { scheduleForm } from '../backups/schedule';
import { chooseSchedule } from '../backups/schedule.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireDeed({ request, context }, 'backup.run');
  const language = context.language;
  const { saved } = parseQuery(request, z.object({ saved: parameter.choice(['yes']) }), language);
  return { language, saved: saved === 'yes', view: backupsView(context.db, context.occasion.now) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireDeed({ request, context }, 'backup.run');
  const form = await readForm(request, scheduleForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const chosen = chooseSchedule(context.db, actor, form.value, context.occasion);
  return chosen.ok ? redirect(paths(context.language).backups(true)) : sendBack(form.sent, [chosen]);
}

/** Follows a backup under way by itself where there is script; a link does without. */
export const handle = { hydrate: true };

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => backupMessages[language].title);

export default function BackupsRoute() {
  const { language, view, saved } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const isUnderWay = view.run?.state === 'under-way';
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
  const fault = useActionData<typeof action>() ?? null;
  return <BackupsPage language={language} view={view} saved={saved && !fault} fault={fault} />;
}
