import { createContext, useContext } from 'react';

/**
 * Names one showing of a page to somebody signed in, for its forms to carry. Empty on pages made for strangers, which
 * are kept and shown to many, and on those that go on in the browser, which would have to know it.
 */
export const PageShowingContext = createContext('');

export function usePageShowing(): string {
  return useContext(PageShowingContext);
}
