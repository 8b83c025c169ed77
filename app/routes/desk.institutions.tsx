import { requireDesk } from '../accounts/permissions/required-desk.server';
import { institutionForm } from '../institutions/institution-form';
import { InstitutionFormPage } from '../institutions/institution-pages';
import { saveInstitution } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, () => ({ institution: null }));

export const action = command({
  by: requireDesk,
  form: institutionForm,
  run: (actor, { db, form, occasion }) => saveInstitution(db, actor, { slug: null, form }, occasion),
  to: (to, { value: { slug } }) => to.institution(slug),
});

export const meta = privateTitle((language) => institutionMessages[language].add);

export default pageOf<typeof loader, typeof action>(InstitutionFormPage);
