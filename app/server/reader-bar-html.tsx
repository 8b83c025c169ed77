import { renderToStaticMarkup } from 'react-dom/server';
import { languageOf } from '../i18n/language';
import { DeskLinks, ReaderLinks, ReaderWaits } from '../ui/reader-bar';
import type { BarHtml, BarReader } from '../web/bar-reader';

/** What the bar of the page at `target` (path and query) says of somebody. */
export function readerBarHtml(reader: BarReader, target: string): BarHtml {
  const url = new URL(target, 'http://localhost');
  const bar = { language: languageOf(url), url, reader };
  return {
    links: renderToStaticMarkup(<ReaderLinks {...bar} />),
    desks: renderToStaticMarkup(<DeskLinks {...bar} />),
    waits: renderToStaticMarkup(<ReaderWaits {...bar} />),
  };
}
