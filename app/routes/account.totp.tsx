import { redirect } from '@remix-run/node';
import { totpForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { enrolledFactors } from '../accounts/factors/enrolled-factors.server';
import { TotpPage } from '../accounts/factors/factor-pages';
import { findPendingTotp } from '../accounts/factors/pending-totp.server';
import { changeTotp } from '../accounts/factors/totp-change.server';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({
  enrolled: enrolledFactors(db, actor.accountId).totp,
  pending: findPendingTotp(db, actor, occasion),
}));

export const action = command({
  by: requireProof,
  form: totpForm,
  read: readForm,
  run: (actor, { db, form, occasion }) => changeTotp(db, actor, form, occasion),
  session: (confirmed) => confirmed?.session,
  show: ({ value: confirmed, language }) =>
    confirmed ? { recoveryCodes: confirmed.recoveryCodes } : redirect(paths(language).accountTotp()),
});

export const meta = privateTitle((language) => accountMessages[language].totp.title);

export default pageOf<typeof loader, typeof action>(TotpPage);
