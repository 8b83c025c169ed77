import { createContext, useContext } from 'react';

/** The CSP nonce of this response; empty in the browser, where no further inline script may be added. */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}
