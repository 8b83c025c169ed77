import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where nothing has been measured yet, the order goes by the size of a file, which says little of these. */
const long =
  /tests\/(browser\/((signed-in-)?crawl|atlas|projects|offers|alliance|issuing|members|holder|account|verification-files|backups|score-appeal)|served\/(list-lens|safe-start|start|moved-address|(readers|strangers)-walk|health)|house\/third-language)\.test\.ts$/;

/** Short files that take long begin each project, so that nothing waits for one of them alone at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...new Set(sorted.map(({ project }) => project))].flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [true, false].flatMap((first) => own.filter(({ moduleId }) => long.test(moduleId) === first));
    });
  }
}
