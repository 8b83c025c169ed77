import { Fragment } from 'react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { AtlasView } from './atlas-view';

interface SegmentLinkProps {
  view: AtlasView;
  segment: { readonly id: string; readonly name: string };
}

/** Chooses a segment of the atlas and goes to its panel. */
export function SegmentLink({ view: { language, region, lens, chain }, segment }: SegmentLinkProps) {
  return (
    <a
      href={paths(language).atlas(region.code, { lens, chain, segment: segment.id }, 'segment')}
      data-select={segment.id}
    >
      {segment.name}
    </a>
  );
}

interface FirmLinksProps {
  language: Language;
  firms: readonly { readonly slug: string; readonly name: string }[];
}

/** Firms on one line, each a link to its page. */
export function FirmLinks({ language, firms }: FirmLinksProps) {
  return firms.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 && ' · '}
      <a href={paths(language).company(slug)}>{name}</a>
    </Fragment>
  ));
}
