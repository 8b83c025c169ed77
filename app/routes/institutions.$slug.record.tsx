import { institutionForm } from '../institutions/institution-form';
import { InstitutionFormPage } from '../institutions/institution-pages';
import { saveInstitution } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { institutionFor } from '../institutions/required-institution.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(institutionFor('institution.edit'), ({ institution }) => ({ institution }));

export const action = command({
  by: institutionFor('institution.edit'),
  form: institutionForm,
  run: ({ actor, institution: { slug } }, { db, form, occasion }) =>
    saveInstitution(db, actor, { slug, form }, occasion),
  to: (to, { value: { slug } }) => to.institution(slug),
});

export const meta = privateTitle((language) => institutionMessages[language].edit);

export default pageOf<typeof loader, typeof action>(InstitutionFormPage);
