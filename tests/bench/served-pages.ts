import { fileWeight, scriptWeight } from './script-weight';
import { searchQueries } from './search-queries';
import type { Workbench } from './workbench';

/**
 * What asks for a stretch gets no kept page, and no route knows stretches: this is how a page that is made is measured.
 */
const made = { range: 'bytes=0-' };
/** What every browser sends; a kept page is kept compressed too. */
const asBrowsersAsk = { 'accept-encoding': 'gzip' };

/**
 * The directory's pages: kept, made anew for a stranger and for somebody signed in, by the filter that asks for firms of
 * projects, and searches that all differ; beside them the page of a company and of a completed project, which has its
 * region's figures of today with and without it.
 */
export async function directoryPages({ served, database }: Workbench): Promise<void> {
  const { compare, cookie } = await served();
  const newestProject = database().$client.prepare('select max(id) from projects').pluck().get() as number;
  const searches = searchQueries(database(), 2000).map((query) => `/companies?q=${encodeURIComponent(query)}`);
  await compare([
    ['directory page, kept', ['/companies'], asBrowsersAsk],
    ['directory page, kept, signed in', ['/companies'], { ...asBrowsersAsk, cookie }],
    ['directory page, made', ['/companies'], made],
    ['directory page, made, signed in', ['/companies'], { ...made, cookie }],
    ['directory page, firms in projects, made', ['/companies?project=listed'], made],
    ['company page, made', ['/companies/nanfangcehui'], made],
    ['project page, made', [`/projects/${newestProject}`], made],
    ['search, made, each different', searches, made],
  ]);
}

export async function atlasPages({ served }: Workbench): Promise<void> {
  const { compare } = await served();
  await compare([
    ['atlas page, kept', ['/atlas/440100'], asBrowsersAsk],
    ['atlas page, made', ['/atlas/440100'], made],
  ]);
}

/** Pages as they are made for somebody who reviews and is an official. */
export async function signedInPages({ served }: Workbench): Promise<void> {
  const { compare, cookie } = await served();
  await compare(
    ['/companies', '/companies/nanfangcehui', '/desk', '/account'].map(
      (address) => [`${address}, made, signed in`, [address], { ...made, cookie }] as const,
    ),
  );
}

const weighed = [
  '/',
  '/atlas/440100',
  '/atlas/440100?segment=gis.cim',
  '/companies',
  '/companies/nanfangcehui',
  '/segments/gis.cim',
  '/matrix',
  '/study',
  '/methods',
  '/verification',
];

/** Bytes of JavaScript that each page asks for, and of the data the atlas's script begins with. */
export async function scriptWeights({ served }: Workbench): Promise<void> {
  const { origin } = await served();
  console.log('JavaScript per page, bytes gzip');
  for (const page of weighed) console.log(`  ${page.padEnd(36)} ${await scriptWeight(origin, page)}`);
  const view = '/atlas/440100/view.json';
  console.log(`  ${view.padEnd(36)} ${await fileWeight(origin, view)}`);
}
