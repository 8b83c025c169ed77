import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, in this order, by what `npm test` prints at its end. Where nothing has been measured yet,
 * Vitest goes by the size of a file, which says little of these.
 */
const longest = [
  ...['browser/crawl', 'served/strangers-walk', 'served/list-lens', 'served/readers-walk', 'served/signed-in-walk'],
  ...['served/moved-address', 'browser/offers', 'browser/projects', 'served/start', 'served/safe-start'],
  ...['browser/alliance', 'browser/issuing', 'browser/atlas-phone', 'browser/members', 'browser/holder'],
  ...['browser/atlas', 'browser/pages', 'served/health', 'served/project-canaries', 'browser/schemes'],
  ...['served/restore-drill', 'browser/verification-files', 'browser/desk', 'browser/verification-script'],
  ...['browser/certification', 'browser/score-appeal', 'browser/account', 'browser/sign-in', 'browser/papers'],
  ...['browser/assessment', 'browser/needs', 'browser/threads', 'browser/offline-verification', 'served/stopping'],
  ...['browser/kept-for-readers', 'web/cut-actions', 'house/third-language', 'projects/random-commands'],
  ...['history/words'],
].map((name) => `/tests/${name}.test.ts`);

/** Files that take long begin each project, so that nothing waits for one of them alone at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...new Set(sorted.map(({ project }) => project))].flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      const long = longest.flatMap((name) => own.filter(({ moduleId }) => moduleId.endsWith(name)));
      return [...long, ...own.filter((file) => !long.includes(file))];
    });
  }
}
