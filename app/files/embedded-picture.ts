import { orientationOf } from './bare-picture';
import { pictureSize } from './picture-size';

/**
 * A PNG or JPEG as an SVG of its size, upright: how papers take pictures. A JPEG's Exif orientation is drawn, since
 * a picture inside an SVG is not turned (Exif 2.32 4.6.4, tag 0x0112). Null when the bytes are neither.
 */
export function embeddedPicture(bytes: Buffer, mediaType: string): string | null {
  const size = pictureSize(bytes);
  if (!size) return null;
  const { width, height } = size;
  const orientation = mediaType === 'image/jpeg' ? orientationOf(bytes) : 1;
  const [shownWidth, shownHeight] = orientation > 4 ? [height, width] : [width, height];
  const source = `data:${mediaType};base64,${bytes.toString('base64')}`;
  const image = `<image width="${width}" height="${height}" transform="matrix(${turn(orientation, size)})" href="${source}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${shownWidth}" height="${shownHeight}" viewBox="0 0 ${shownWidth} ${shownHeight}">${image}</svg>`;
}

/** The matrix that turns a picture upright. */
function turn(orientation: number, { width: w, height: h }: { width: number; height: number }): string {
  const matrices: Readonly<Record<number, readonly number[]>> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, h, 0],
    7: [0, -1, -1, 0, h, w],
    8: [0, -1, 1, 0, 0, w],
  };
  return (matrices[orientation] ?? [1, 0, 0, 1, 0, 0]).join(' ');
}
