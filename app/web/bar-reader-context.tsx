import { createContext, useContext } from 'react';
import { languages } from '../i18n/language';
import { nobody, type BarReader } from './bar-reader';

/** For the bar alone: what else differs by reader comes from a loader, which is seen to ask who reads. */
export const BarReaderContext = createContext(nobody);

export function useBarReader(): BarReader {
  return useContext(BarReaderContext);
}

/** The reader whom a page that came from the server was made for, read off its bar. */
export function barReaderOn(page: Document): BarReader {
  const offered = page.querySelector('[data-reader="offered"]')?.getAttribute('data-language');
  return {
    signedIn: page.querySelector('[data-reader="signed-in"]') !== null,
    waiting: page.querySelector('[data-reader="waiting"]')?.textContent ?? '',
    desks: [...page.querySelectorAll('[data-reader="desks"] a')].map((link) => [
      link.getAttribute('href') ?? '',
      link.textContent ?? '',
    ]),
    offered: languages.find((language) => language === offered) ?? null,
  };
}
