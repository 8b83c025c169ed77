import { useActionData, useLoaderData } from '@remix-run/react';
import { allowed } from '../accounts/permissions/required-actor.server';
import { BackupsPage } from '../backups/backups-page';
import { backupsView } from '../backups/backups-view.server';
import { backupMessages } from '../backups/messages';
import { scheduleForm } from '../backups/schedule';
import { chooseSchedule } from '../backups/schedule.server';
import { useFollowing } from '../web/following';
import { readForm } from '../web/form.server';
import { privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(allowed('backup.run'), (_by, { db, occasion, query }) => {
  const { saved } = query({ saved: parameter.choice(['yes']) });
  return { saved: saved === 'yes', view: backupsView(db, occasion.now) };
});

export const action = command({
  by: allowed('backup.run'),
  form: scheduleForm,
  read: readForm,
  run: (actor, { db, occasion, form }) => chooseSchedule(db, actor, form, occasion),
  to: (to) => to.backups(true),
});

/** Follows a backup under way by itself where there is script; a link does without. */
export const handle = { hydrate: true };

export const meta = privateTitle((language) => backupMessages[language].title);

export default function BackupsRoute() {
  const { language, view, saved } = useLoaderData<typeof loader>();
  useFollowing(view.run?.state === 'under-way');
  const fault = useActionData<typeof action>() ?? null;
  return <BackupsPage language={language} view={view} saved={saved && !fault} fault={fault} />;
}
