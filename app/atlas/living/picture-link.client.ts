import { here } from './address-bar.client';
import { atlasAddressOf, pictureQuery } from './atlas-address';

/** The link to the drawing as a file, with what the page is asked: the file shows what the page shows. */
export function pictureLink(): HTMLAnchorElement | null {
  const link = document.querySelector<HTMLAnchorElement>('a.atlas-download');
  if (link) link.search = pictureQuery(atlasAddressOf(here())!);
  return link;
}

/** Lets the link to the file follow what is shown, however the page changes. */
export function followPicture(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('a.atlas-download')) pictureLink();
    },
    { capture: true },
  );
}
