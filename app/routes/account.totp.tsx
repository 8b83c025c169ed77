import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { totpForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { enrolledFactors } from '../accounts/factors/enrolled-factors.server';
import { TotpPage } from '../accounts/factors/factor-pages';
import { findPendingTotp } from '../accounts/factors/pending-totp.server';
import { confirmTotp, enrolTotp, removeTotp } from '../accounts/factors/totp-enrolment.server';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({
  enrolled: enrolledFactors(db, actor.accountId).totp,
  pending: findPendingTotp(db, actor, occasion),
}));

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireProof({ request, context });
  const { db, occasion } = context;
  const form = await readForm(request, totpForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  if (form.value.step === 'confirm') {
    const confirmed = confirmTotp(db, actor, form.value.code, occasion);
    if (!confirmed.ok) return sendBack(form.sent, [confirmed]);
    context.session.give(confirmed.value.session);
    return { recoveryCodes: confirmed.value.recoveryCodes };
  }
  const done = form.value.step === 'begin' ? enrolTotp(db, actor, occasion) : removeTotp(db, actor, occasion);
  return done.ok ? redirect(paths(occasion.language).accountTotp()) : sendBack(form.sent, [done]);
}

export const meta = privateTitle((language) => accountMessages[language].totp.title);

export default function TotpRoute() {
  const { language, enrolled, pending } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const codes = answer && 'recoveryCodes' in answer ? answer.recoveryCodes : undefined;
  return (
    <TotpPage
      language={language}
      enrolled={enrolled}
      pending={pending}
      recoveryCodes={codes}
      fault={answer && 'refusals' in answer ? answer : null}
    />
  );
}
