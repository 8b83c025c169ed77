import { posix } from 'node:path';
import { readXml, type XmlBudget } from './bounded-xml.server';
import { SheetUnreadable } from './unread-sheet';
import type { WorkbookArchive } from './workbook-archive.server';

/** A tab as people see it: its name, and the part that holds its cells. */
export interface WorkbookTab {
  readonly name: string;
  readonly part: string;
}

/** Tabs that are looked through at most; further ones are as if they were not there. */
const mostTabs = 20;

/**
 * The visible tabs in the workbook's own order, which is not that of the part names: tabs are reordered, hidden and
 * put in front (ECMA-376 part 1, 18.2.19 and 18.2.20). A package without a workbook part has its sheets by number.
 */
export async function visibleTabs(archive: WorkbookArchive, budget: XmlBudget): Promise<WorkbookTab[]> {
  const workbook = await mainPart(archive, budget);
  if (workbook === null) return sheetsByNumber(archive);
  const targets = await relationships(archive, workbook, budget);
  const tabs: WorkbookTab[] = [];
  await readXml(archive.read(workbook), budget, {
    open: (name, attributes) => {
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible' || tabs.length >= mostTabs) return;
      const relationship = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(relationship);
      // A chart has a tab too, and no cells.
      if (part !== undefined && /\/worksheets\//i.test(part) && archive.has(part))
        tabs.push({ name: attributes.name ?? '', part });
    },
  });
  return tabs;
}

/** Where the package says its workbook lies; null when it says nothing. */
async function mainPart(archive: WorkbookArchive, budget: XmlBudget): Promise<string | null> {
  const targets = archive.has('_rels/.rels') ? [...(await relationships(archive, '', budget)).values()] : [];
  const named = targets.find((part) => /workbook\.xml$/i.test(part)) ?? 'xl/workbook.xml';
  return archive.has(named) ? named : null;
}

/** The parts a part refers to, by relationship id, seen from the root of the package (ECMA-376 part 2, 6.5). */
async function relationships(archive: WorkbookArchive, part: string, budget: XmlBudget): Promise<Map<string, string>> {
  const folder = part === '' ? '' : posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const targets = new Map<string, string>();
  if (!archive.has(file)) throw new SheetUnreadable();
  await readXml(archive.read(file), budget, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target));
    },
  });
  return targets;
}

/** sheet2 before sheet10. */
function sheetsByNumber(archive: WorkbookArchive): WorkbookTab[] {
  const number = (part: string) => Number(/(\d+)\.xml$/.exec(part)?.[1] ?? 0);
  const parts = archive.names().filter((part) => /^xl\/worksheets\/[^/]+\.xml$/.test(part));
  return parts
    .sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1))
    .map((part) => ({ name: posix.basename(part, '.xml'), part }));
}
