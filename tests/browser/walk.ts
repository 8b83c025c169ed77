import { arrive, follow, main, press } from './steps';
import type { Page } from './harness';

/**
 * A page whose clicks are counted: links followed, buttons pressed, boxes and answers ticked. Typing and choosing from
 * a list are none.
 */
export class Walk {
  clicks = 0;

  constructor(readonly page: Page) {}

  async follow(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await follow(this.page, name);
  }

  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await press(this.page, name);
  }

  /** Ticks a box or an answer, by its name. */
  async tick(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await main(this.page).getByLabel(name).first().check();
  }

  /** Follows the first thing in the list of what waits that is about this. */
  async act(subject: string): Promise<void> {
    this.clicks += 1;
    const row = main(this.page).getByRole('row').filter({ hasText: subject }).first();
    await arrive(row.getByRole('link').first());
  }
}
