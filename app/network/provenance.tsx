import { method } from '../methods/methods';
import type { Provenance } from '../ui/source-mark';
import type { NetworkView } from './network-view';

/** Where the records come from, and how a figure was made of them. */
export function provenanceOf({ language, sources, asOf }: NetworkView, of: 'between' | 'split' | null): Provenance {
  return {
    source: sources.join('; '),
    asOf,
    ...(of && { method: method(language, of).plain, methodAnchor: of }),
  };
}
