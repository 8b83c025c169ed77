import { createContext } from 'react';

/** Whether a page goes without its script this once: the script would undo what was put back into its forms. */
export const StillContext = createContext(false);
