/** How many pixels a picture says it has. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a PNG or JPEG by its header, without unpacking it: a megabyte can hold a picture that takes gigabytes to
 * draw. Null when the bytes are neither, do not say, say nothing wide, or stop before the picture ends. PNG (ISO/IEC
 * 15948) 11.2.2 and 11.2.5; JPEG (ITU-T T.81) B.1.1.3 and B.2.2.
 */
export function pictureSize(bytes: Buffer): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length >= 24 && view.getUint32(0) === 0x89504e47;
  const isJpeg = bytes.length >= 4 && view.getUint16(0) === 0xffd8;
  const size = isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : isJpeg ? jpegSize(view) : null;
  const ends = bytes.includes(isPng ? 'IEND' : Buffer.of(0xff, 0xd9));
  return size && ends && size.width > 0 && size.height > 0 ? size : null;
}

function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Start-of-frame markers; C4, C8 and CC are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
