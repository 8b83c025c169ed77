/** An offer of data of one technology chain, as its form is sent. */
export const dataOffer = {
  kind: 'data',
  scope: 'gis',
  titleZh: '数据',
  titleEn: null,
  descriptionZh: '数据',
  descriptionEn: null,
  regionCode: null,
  terms: 'free',
  contact: null,
  validUntil: '2026-12-31',
} as const;
