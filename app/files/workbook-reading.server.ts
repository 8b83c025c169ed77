import { ok, refuse, type Outcome } from '../outcome';
import { xmlBudget, type XmlBudget } from './bounded-xml.server';
import { SheetTooLarge, type SheetReadRefusal } from './unread-sheet';
import type { ReadSheet, SheetLimits } from './spreadsheet';
import { openWorkbookArchive, type WorkbookArchive } from './workbook-archive.server';
import { rowsOf, sharedStrings } from './workbook-cells.server';
import { visibleTabs } from './workbook-tabs.server';

/**
 * Reads one tab of an XLSX workbook as text: the first visible one, or, when `fits` does not take that, the first
 * visible one that it takes. Everything is bounded while it streams, over all parts together: entries, bytes, depth,
 * elements, processor time, rows, columns, characters of a cell. What is beyond is refused, not cut.
 */
export async function readWorkbook(
  bytes: Buffer,
  limits: SheetLimits,
  fits: (sheet: ReadSheet) => boolean = () => true,
): Promise<Outcome<ReadSheet, SheetReadRefusal>> {
  let archive: WorkbookArchive | undefined;
  try {
    archive = await openWorkbookArchive(bytes, limits.unpacked);
    const sheet = await chosenTab(archive, xmlBudget(limits.xml), limits, fits);
    return sheet ? ok(sheet) : refuse('sheet-unreadable');
  } catch (error) {
    return refuse(error instanceof SheetTooLarge ? 'sheet-too-large' : 'sheet-unreadable');
  } finally {
    archive?.close();
  }
}

async function chosenTab(
  archive: WorkbookArchive,
  budget: XmlBudget,
  limits: SheetLimits,
  fits: (sheet: ReadSheet) => boolean,
): Promise<ReadSheet | null> {
  const tabs = await visibleTabs(archive, budget);
  const shared = archive.names().find((part) => part.endsWith('/sharedstrings.xml'));
  const strings = shared ? await sharedStrings(archive.read(shared), budget, limits) : [];
  let first: ReadSheet | null = null;
  for (const { name, part } of tabs) {
    const sheet = { name, rows: await rowsOf(archive.read(part), strings, budget, limits) };
    if (fits(sheet)) return sheet;
    first ??= sheet;
  }
  return first;
}
