import type { Database } from '../../../db/client';
import { nameOfComponent, type PreparedGraph } from '../../gaps/chain-graph';
import { fewestFills, type FewestFills } from '../../gaps/fewest-fills';
import { lensMark, type Lens } from '../../gaps/lens';
import { mustPass } from '../../gaps/must-pass';
import { perLanguage, type Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { colon, listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import type { Edit } from '../../scenarios/edit';
import { scenarioQuery } from '../../scenarios/scenario';
import { heldSegments } from '../../scenarios/scenario-model';
import { stressTest, type FirmLoss, type SegmentLoss } from '../../scenarios/stress-test';
import { headlineSentences } from '../headline-sentences';
import type { RegionAtlas } from '../region-atlas';
import { regionAtlas } from '../region-atlas.server';
import { regionModel, type RegionModel } from '../scenario/region-model.server';
import { scenarioNames } from '../scenario/scenario-names.server';
import type { ScenarioNames } from '../scenario/scenario-words';
import { lossText } from './loss-text';
import { stressMessages } from './stress-messages';
import { stressSummary } from './stress-summary';
import type { EndRow, FirmRow, SegmentRow, StressView } from './stress-view';

/** What would be lost in a region without one firm, without one segment. The region must exist. */
export function stressView(db: Database, language: Language, regionCode: string, lens: Lens): StressView {
  const atlas = regionAtlas(db, regionCode, lens);
  const region = regionModel(db, regionCode, lens);
  const names = scenarioNames(db, language, atlas, region);
  const name = names.region(regionCode);
  const frame = {
    language,
    region: { code: regionCode, name },
    names: perLanguage((reader) => localised(reader, atlas.region.shortNameZh, atlas.region.nameEn)),
    lens,
    title: stressMessages[language].title(name),
    notice: headlineSentences(atlas, language).notice.text,
    sources: atlas.sources[language],
    asOf: atlas.asOf,
    completeness: atlas.completeness,
  };
  return region
    ? { ...frame, refused: null, ...tested({ language, lens, regionCode, region, names }) }
    : { ...frame, refused: refusal(language, regionCode, lens, atlas), ...nothing };
}

const nothing = { summary: [], firms: [], unaffected: null, counted: false, segments: [], ends: [] };

function refusal(language: Language, region: string, lens: Lens, { withheld }: RegionAtlas): StressView['refused'] {
  return {
    text: stressMessages[language].refused[withheld!],
    href: lens === 'registry' ? null : paths(language).atlasStress(region),
  };
}

interface Tested {
  readonly language: Language;
  readonly lens: Lens;
  readonly regionCode: string;
  readonly region: RegionModel;
  readonly names: ScenarioNames;
}

function tested(asked: Tested): Pick<StressView, keyof typeof nothing> {
  const { language, region, names } = asked;
  const { prepared } = region;
  const result = stressTest(prepared);
  const affected = (result.firms ?? []).filter(({ heldAlone }) => heldAlone.length > 0);
  const others = (result.firms ?? []).length - affected.length;
  return {
    summary: stressSummary(language, prepared, result, names),
    firms: affected.map((loss) => firmRow(asked, loss)),
    unaffected: others > 0 ? stressMessages[language].unaffected(String(others)) : null,
    counted: result.firms !== null,
    segments: result.segments.map((loss) => segmentRow(asked, loss)),
    ends: endRows(asked),
  };
}

function firmRow(asked: Tested, loss: FirmLoss): FirmRow {
  const { language, names } = asked;
  return {
    href: paths(language).company(loss.firm),
    name: names.firm(loss.firm),
    pathsLost: String(loss.pathsLost),
    pathsAfter: String(loss.pathsAfter),
    without: lossText(language, loss, names),
    tryHref: tryHref(asked, [{ kind: 'lose', firm: loss.firm }]),
  };
}

function segmentRow(asked: Tested, loss: SegmentLoss): SegmentRow {
  return {
    ...namedSegment(asked, loss.segment),
    holders: loss.holders === null ? null : String(loss.holders),
    pathsLost: String(loss.pathsLost),
    pathsAfter: String(loss.pathsAfter),
    linksLost: String(loss.linksLost),
    tryHref: tryHref(asked, [{ kind: 'drop', segment: loss.segment }]),
  };
}

/** Of each last segment: what no complete path to it can avoid, and the fewest fills until there is one. */
function endRows(asked: Tested): EndRow[] {
  const { language, region, names } = asked;
  const { graph, holders } = region.prepared;
  const held = heldSegments(region.prepared, holders);
  const through = mustPassAmong(graph, held);
  const fewest = fewestFills(graph, held);
  const words = stressMessages[language];
  return graph.condensation.sinks.map((sink) => {
    const end = nameOfComponent(graph, sink);
    const passed = through.get(end) ?? null;
    const others = passed?.filter((segment) => segment !== end) ?? [];
    const around = others.length > 0 ? listed(language, others.map(names.segment)) : words.mustPassNone;
    return {
      ...namedSegment(asked, end),
      mustPass: passed ? around : words.noWay,
      ...fewestOf(asked, fewest.get(end)!),
    };
  });
}

/** Must-pass segments of the complete paths alone: those of the map without the segments that nobody holds. */
function mustPassAmong(graph: PreparedGraph, held: ReadonlySet<string>): ReturnType<typeof mustPass> {
  const starts = graph.condensation.sources.map((source) => nameOfComponent(graph, source));
  const among = {
    nodes: graph.nodes.filter((node) => held.has(node)),
    edges: graph.edges.filter((ends) => ends.every((node) => held.has(node))),
  };
  return mustPass(
    among,
    starts.filter((node) => held.has(node)),
  );
}

function fewestOf(asked: Tested, fills: FewestFills | null): Pick<EndRow, 'fewest' | 'tryHref'> {
  const { language, names } = asked;
  if (!fills || fills.count === 0) return { fewest: stressMessages[language].fewestNone, tryHref: null };
  return {
    fewest: `${fills.count}${colon(language)}${listed(language, fills.segments.map(names.segment))}`,
    tryHref: tryHref(
      asked,
      fills.segments.map((segment) => ({ kind: 'fill', segment })),
    ),
  };
}

function namedSegment({ language, regionCode, lens, names }: Tested, id: string) {
  return {
    href: paths(language).segment(id, { region: regionCode, lens: lensMark(lens) }),
    name: names.segment(id),
  };
}

function tryHref({ language, regionCode, lens, region }: Tested, edits: readonly Edit[]): string {
  const { version } = region.prepared.model;
  return paths(language).atlas(regionCode, { lens: lensMark(lens), ...scenarioQuery({ edits, version }) });
}
