import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { SchemeEditPage, type SectionReply } from '../certification/schemes/scheme-edit-page';
import {
  requireSchemeDesk,
  requireSection,
  saveSection,
  sentSection,
} from '../certification/schemes/scheme-edit.server';
import { reshaped } from '../certification/schemes/scheme-reshaping';
import { sentScheme } from '../certification/schemes/sent-scheme';
import { paths } from '../paths';
import { faultOf } from '../web/form.server';
import { privateTitle } from '../web/page';
import { refusalStatus } from '../web/refusal-status';

export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  requireSection({ request, context, params });

/** Saves the section; or, by a button of the form, shows it again with a line more or less and saves nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, language, of } = requireSchemeDesk({ request, context, params });
  const { section } = requireSection({ request, context, params }).edit;
  const sent = await sentSection(request, section);
  const typed = sentScheme(sent);
  const revision = Number(sent.get('revision'));
  const shape = reshaped(typed, String(sent.get('shape') ?? ''));
  if (shape) return data({ typed: shape, revision, fault: null, stale: null } satisfies SectionReply);
  const saved = saveSection(context.db, actor, { ...of, section, revision, sent }, language, context.occasion);
  if ('ok' in saved) return redirect(paths(language).schemeDesk(of.occupationId, of.level));
  return data(
    {
      typed,
      revision: saved.stale?.revision ?? revision,
      fault: faultOf(sent, saved.refusals),
      stale: saved.stale?.differences ?? null,
    } satisfies SectionReply,
    refusalStatus(saved.refusals[0]!),
  );
}

export const meta = privateTitle<typeof loader>((language, { data: shown }) =>
  shown
    ? `${schemeEditMessages[language].sections[shown.edit.section]} · ${shown.edit.title}`
    : schemeEditMessages[language].listTitle,
);

export default function SchemeSectionRoute() {
  return <SchemeEditPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
