import { createContext, useContext } from 'react';
import { formShowing } from './form-end';

/**
 * Names one showing of a page to somebody signed in, for its forms to carry. Empty on pages made for strangers, which
 * are kept and shown to many.
 */
export const PageShowingContext = createContext('');

export function usePageShowing(): string {
  return useContext(PageShowingContext);
}

/** The showing of a page that came from the server and goes on in the browser, read off one of its forms. */
export function pageShowingOn(page: Document): string {
  return page.querySelector(`input[name="${formShowing}"]`)?.getAttribute('value') ?? '';
}
