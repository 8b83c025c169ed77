import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import { requireActor } from '../../accounts/permissions/required-actor.server';
import type { Language } from '../../i18n/language';
import type { Outcome } from '../../outcome';
import { paths } from '../../paths';
import { readFields } from '../../web/fields.server';
import { sendBack } from '../../web/form.server';
import type { EditTarget } from './application-edit.server';
import { requireApplication, type ApplicationPage } from './application-page.server';
import { isEditable } from './application-state';
import { routeNumber } from '../../web/route-number';

/** The application of a section's page, for its applicant while it can be changed; everybody else is led to where it stands. */
export function requireEditable(asked: LoaderFunctionArgs): { language: Language; page: ApplicationPage } {
  const { language, page } = requireApplication(asked);
  if (!page.own || !isEditable(page.application.state)) throw redirect(paths(language).application(page.id));
  return { language, page };
}

type SectionForm = z.ZodObject<{ revision: z.ZodType<number> }>;

/** Saves what a section's form sent and leads back to the task list; what is refused goes back as it was typed. */
export async function saveSection<Form extends SectionForm>(
  { request, context, params }: ActionFunctionArgs,
  schema: Form,
  save: (db: Database, actor: Actor, target: EditTarget, form: z.output<Form>, occasion: Occasion) => Outcome<unknown>,
) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, schema);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = routeNumber(params);
  const saved = save(context.db, actor, { id, revision: form.value.revision }, form.value, context.occasion);
  return saved.ok ? redirect(paths(context.language).application(id)) : sendBack(form.sent, [saved]);
}
