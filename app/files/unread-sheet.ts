/**
 * Why a spreadsheet was not read: `sheet-password` and `sheet-old-format` are told apart because each has its own
 * remedy; `sheet-quote` and `sheet-unreadable` of a CSV carry the line, `sheet-empty` the name of the tab.
 */
export type SheetReadRefusal =
  'sheet-unreadable' | 'sheet-too-large' | 'sheet-password' | 'sheet-old-format' | 'sheet-quote' | 'sheet-empty';

/** Thrown while a workbook streams, so that reading stops at once. */
export class SheetTooLarge extends Error {}

/** The package is damaged, or is no workbook. */
export class SheetUnreadable extends Error {}
