import type { At } from './address';

export interface NetworkAddress {
  chain?: string | null;
  /** GB/T 2260 code of a part of the region. */
  district?: string | null;
  members?: string | null;
  evidence?: string | null;
  q?: string | null;
}

/** What of a project network is shown. */
export interface ProjectNetworkAddress {
  progress?: string | null;
  chain?: string | null;
  kind?: string | null;
  since?: string | null;
  twice?: string | null;
  ended?: string | null;
  group?: string | null;
  q?: string | null;
}

const id = encodeURIComponent;

/** The firm network of a region. */
export const networkPaths = (at: At) => ({
  network: (regionCode: string, view: NetworkAddress = {}, fragment?: string) =>
    at(`/network/${id(regionCode)}`, { ...view }, fragment),
  /** What the browser draws of a network too large to be drawn by the server. */
  networkDrawing: (regionCode: string, view: NetworkAddress = {}) =>
    at(`/network/${id(regionCode)}/drawing.json`, { ...view }),
  /** Who works with whom in the projects of a region. */
  projectNetwork: (regionCode: string, view: ProjectNetworkAddress = {}) =>
    at(`/network/${id(regionCode)}/projects`, { ...view }),
  projectNetworkFile: (regionCode: string, format: 'csv' | 'gexf' | 'json', view: ProjectNetworkAddress = {}) =>
    at(`/network/${id(regionCode)}/projects.${format}`, { ...view }),
  networkScript: () => '/firm-network.js',
  /** What makes pictures in columns answer to keys. */
  columnScript: () => '/column-pictures.js',
  /** Where a region's network is chosen by name or code; the home region's when none is. */
  networkChoice: (view: { region?: string | null } = {}) => at('/network', { ...view }),
});
