import type { Page } from 'playwright-core';

/** The length of each frame of a page in ms, while something is done to it. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const stamps: number[] = [];
    const note = (time: number) => {
      stamps.push(time);
      if (Object.hasOwn(window, 'stamps')) requestAnimationFrame(note);
    };
    Object.assign(window, { stamps });
    requestAnimationFrame(note);
  });
  await act();
  const stamps = await page.evaluate(() => {
    const { stamps } = window as unknown as { stamps: number[] };
    delete (window as unknown as { stamps?: number[] }).stamps;
    return stamps;
  });
  return stamps.slice(1).map((time, index) => time - stamps[index]!);
}
