import { pictureLink } from './picture-link.client';

/** How many px of the file one px of the drawing gets: sharp on paper and on dense screens. */
const density = 3;

/** Hands the picture that is shown to the reader as a PNG. */
export async function savePicture(): Promise<void> {
  const link = pictureLink();
  if (link) await savePng(link.href, link.download.replace(/svg$/, 'png'));
}

/**
 * Fetches the drawing that an address answers with as SVG, and hands it to the reader as a PNG of this name. Throws where
 * the address does not answer, or the browser cannot draw.
 */
async function savePng(address: string, name: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no drawing: ${answer.status}`);
  const picture = await pngOf(await answer.text());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  // The download has begun by then; what it was made from need not stay.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // Not a blob's address: the page allows pictures of its own and those written in the address.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * density;
  canvas.height = image.naturalHeight * density;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
