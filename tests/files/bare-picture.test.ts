import { describe, expect, it } from 'vitest';
import { barePicture, orientationOf } from '../../app/files/bare-picture';
import { pictureSize } from '../../app/files/picture-size';
import { jpegFile, pngFile } from './picture-files';

const note = '拍摄于113.26E';

describe('a picture that pages show', () => {
  it('loses what was noted beside it and keeps every bit of the picture', () => {
    expect(barePicture(pngFile({ note }))!.equals(pngFile())).toBe(true);
    const bare = barePicture(jpegFile({ note }))!;
    expect(bare.includes(note)).toBe(false);
    expect(bare.includes('Exif')).toBe(false);
    expect(pictureSize(bare)).toEqual({ width: 40, height: 30 });
    expect(bare.subarray(-8).toString('hex')).toBe('010203ff0004ffd9');
  });

  it('stays the right way up', () => {
    for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
      const bare = barePicture(jpegFile({ orientation, note }))!;
      expect(orientationOf(bare)).toBe(orientation);
      expect(bare.includes(note)).toBe(false);
    }
  });

  it('says nothing more when it is made bare again', () => {
    for (const whole of [pngFile({ note }), jpegFile({ orientation: 6, note })]) {
      const once = barePicture(whole)!;
      expect(barePicture(once)!.equals(once)).toBe(true);
    }
  });

  it('is not taken when it stops before its end', () => {
    for (const whole of [pngFile({ note }), jpegFile({ note })])
      expect(barePicture(whole.subarray(0, whole.length - 13))).toBeNull();
  });
});
