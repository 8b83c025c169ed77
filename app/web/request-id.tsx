import { createContext, useContext } from 'react';

/** Names one request in the answer (`X-Request-Id`), on a 500 page and in the log; empty in the browser. */
export const RequestIdContext = createContext('');

export function useRequestId(): string {
  return useContext(RequestIdContext);
}
