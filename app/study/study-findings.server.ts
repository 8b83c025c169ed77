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
  return {
    problems: problemsOf(db, answers),
    measures: measuresOf(db, answers),
    lessons: db.select().from(lessons).orderBy(asc(lessons.number)).all(),
    framework: frameworkOf(db),
  };
}

type Answers = readonly (typeof measureProblems.$inferSelect)[];

/** The problems with their measures and the cities that do better. */
function problemsOf(db: Database, answers: Answers) {
  const cities = db
    .select()
    .from(problemBenchmarks)
    .orderBy(asc(problemBenchmarks.problemId), asc(problemBenchmarks.citySlug))
    .all();
  const rows = db.select().from(problems).orderBy(asc(problems.id)).all();
  return rows.map((problem) => ({
    ...problem,
    measureIds: answers.filter((answer) => answer.problemId === problem.id).map((answer) => answer.measureId),
    benchmarks: cities.filter((one) => one.problemId === problem.id).map((one) => one.citySlug),
  }));
}

function measuresOf(db: Database, answers: Answers) {
  const cities = db
    .select()
    .from(measureBenchmarks)
    .orderBy(asc(measureBenchmarks.measureId), asc(measureBenchmarks.citySlug))
    .all();
  const platforms = db
    .select()
    .from(measurePlatforms)
    .orderBy(asc(measurePlatforms.measureId), asc(measurePlatforms.platformId))
    .all();
  const rows = db.select().from(measures).orderBy(asc(measures.ordinal)).all();
  return rows.map((measure) => ({
    ...measure,
    problemIds: answers.filter((answer) => answer.measureId === measure.id).map((answer) => answer.problemId),
    benchmarks: cities.filter((one) => one.measureId === measure.id).map((one) => one.citySlug),
    platformIds: platforms.filter((one) => one.measureId === measure.id).map((one) => one.platformId),
  }));
}

function frameworkOf(db: Database) {
  const parts = db.select().from(frameworkParts).orderBy(asc(frameworkParts.ordinal)).all();
  const layers = db.select().from(frameworkLayers).orderBy(asc(frameworkLayers.ordinal)).all();
  return {
    goals: db.select().from(frameworkGoals).orderBy(asc(frameworkGoals.year)).all(),
    layers: layers.map((layer) => ({ ...layer, parts: parts.filter((part) => part.layerId === layer.id) })),
    remarks: db.select().from(frameworkRemarks).all(),
  };
}
