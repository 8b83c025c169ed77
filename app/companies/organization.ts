import type { CompanyPage } from './company-facts';
import { websiteAddress } from './company-facts';

/** schema.org Organization of a company page; what is not known is left out. `address` is the page's own address. */
export function organization(company: CompanyPage, address: string): Record<string, unknown> {
  const identifiers = [
    { value: company.uscc, propertyID: 'USCC', name: '统一社会信用代码' },
    { value: company.stockCode, propertyID: 'stock code', name: '股票代码' },
  ].flatMap(({ value, propertyID, name }) =>
    value === null ? [] : [{ '@type': 'PropertyValue', propertyID, name, value }],
  );
  const others = [company.shortName, company.nameEn, ...company.aliases.map((one) => one.alias)].filter(
    (name) => name !== null && name !== company.nameZh,
  );
  const segments = company.chains.flatMap((chain) => chain.capabilities.map((capability) => capability.segment));
  const website = company.website === null ? null : websiteAddress(company.website);
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': address,
    name: company.nameZh,
    legalName: company.nameZh,
    ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
    ...(website ? { url: website } : {}),
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(company.region
      ? { address: { '@type': 'PostalAddress', addressLocality: company.region, addressCountry: 'CN' } }
      : {}),
    ...(segments.length > 0 ? { knowsAbout: segments } : {}),
  };
}
