import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { RowField } from '../../ui/row-field';
import { AllianceForm } from '../alliance-form';
import { profileMessages } from './profile-messages';
import { type OwnCompanyProps, OwnCompanyTitle } from './own-company-title';
import { productField, productLimit, productParts, type TypedProduct } from './profile-form';

interface Props extends OwnCompanyProps {
  products: readonly Pick<TypedProduct, 'nameZh' | 'nameEn' | 'url'>[];
  done: string;
}

/** A firm's products, with three rows more than there are. */
export function ProductsPage({ language, company, fault, products, done }: Props) {
  const words = profileMessages[language];
  const rows = Math.min(productLimit, products.length + 3);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.products} />
      {done && (
        <p role="status" className="notice mb-4 max-w-xl">
          {words.saved}
        </p>
      )}
      <p className="mb-5 prose-width">{words.productsHint(String(productLimit))}</p>
      <AllianceForm language={language} action={paths(language).companyProducts(company.slug)} fault={fault}>
        {Array.from({ length: rows }, (_, position) => (
          <fieldset key={position} className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
            <legend className="font-semibold">{words.product(String(position + 1))}</legend>
            {(['nameZh', 'nameEn', 'url'] as const).map((part) => (
              <RowField
                key={part}
                name={part}
                field={productField(position, part)}
                label={words.productParts[part]}
                position={position}
                value={products[position]?.[part] ?? undefined}
                limit={productParts[part]}
                inputMode={part === 'url' ? 'url' : undefined}
              />
            ))}
          </fieldset>
        ))}
        {rows < productLimit && <p className="text-sm text-muted">{words.moreProducts}</p>}
        <Submit>{words.save}</Submit>
      </AllianceForm>
    </>
  );
}
