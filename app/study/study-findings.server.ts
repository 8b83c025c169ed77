import { asc } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  frameworkGoals,
  frameworkLayers,
  frameworkParts,
  frameworkRemarks,
  lessons,
  measureBenchmarks,
  measurePlatforms,
  measureProblems,
  measures,
  problemBenchmarks,
  problems,
} from '../../db/schema/index';

/** Problems, the measures that answer them (our mapping), lessons, and the recommended framework. */
export function studyFindingsOf(db: Database) {
  const answers = db
    .select()
    .from(measureProblems)
    .orderBy(asc(measureProblems.measureId), asc(measureProblems.problemId))
    .all();
  const problemCities = db
    .select()
    .from(problemBenchmarks)
    .orderBy(asc(problemBenchmarks.problemId), asc(problemBenchmarks.citySlug))
    .all();
  const measureCities = db
    .select()
    .from(measureBenchmarks)
    .orderBy(asc(measureBenchmarks.measureId), asc(measureBenchmarks.citySlug))
    .all();
  const platformsOf = db
    .select()
    .from(measurePlatforms)
    .orderBy(asc(measurePlatforms.measureId), asc(measurePlatforms.platformId))
    .all();
  const parts = db.select().from(frameworkParts).orderBy(asc(frameworkParts.ordinal)).all();
  return {
    problems: db
      .select()
      .from(problems)
      .orderBy(asc(problems.id))
      .all()
      .map((problem) => ({
        ...problem,
        measureIds: answers.filter((answer) => answer.problemId === problem.id).map((answer) => answer.measureId),
        benchmarks: problemCities.filter((one) => one.problemId === problem.id).map((one) => one.citySlug),
      })),
    measures: db
      .select()
      .from(measures)
      .orderBy(asc(measures.ordinal))
      .all()
      .map((measure) => ({
        ...measure,
        problemIds: answers.filter((answer) => answer.measureId === measure.id).map((answer) => answer.problemId),
        benchmarks: measureCities.filter((one) => one.measureId === measure.id).map((one) => one.citySlug),
        platformIds: platformsOf.filter((one) => one.measureId === measure.id).map((one) => one.platformId),
      })),
    lessons: db.select().from(lessons).orderBy(asc(lessons.number)).all(),
    framework: {
      goals: db.select().from(frameworkGoals).orderBy(asc(frameworkGoals.year)).all(),
      layers: db
        .select()
        .from(frameworkLayers)
        .orderBy(asc(frameworkLayers.ordinal))
        .all()
        .map((layer) => ({ ...layer, parts: parts.filter((part) => part.layerId === layer.id) })),
      remarks: db.select().from(frameworkRemarks).all(),
    },
  };
}
