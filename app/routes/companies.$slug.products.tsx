import { profileMessages } from '../alliance/profile/profile-messages';
import { productsForm, sentProducts } from '../alliance/profile/profile-form';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { ProductsPage } from '../alliance/profile/products-page';
import { saveProducts } from '../alliance/profile/products.server';
import { findPublicProfile } from '../alliance/profile/public-profile.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, query }) => {
  const { done } = query({ done: parameter.text(20) });
  return { company, done, products: findPublicProfile(db, company.id, language).products };
});

export const action = command({
  by: requireOwnCompany,
  form: productsForm,
  run: ({ company, actor }, { db, form, occasion }) => {
    const products = sentProducts(form);
    return products.ok ? saveProducts(db, actor, company.id, products.value, occasion) : products;
  },
  to: (to, { who: { company } }) => to.companyProducts(company.slug, 'published'),
});

export const meta = privateTitle((language) => profileMessages[language].products);

export default pageOf<typeof loader, typeof action>(ProductsPage);
