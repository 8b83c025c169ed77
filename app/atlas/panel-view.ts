import type { Presence } from '../gaps/lens';
import type { Language } from '../i18n/language';

/** The panel of a selected segment as values, worded on the server. */
export interface PanelView {
  readonly language: Language;
  readonly id: string;
  readonly name: string;
  readonly chain: string;
  readonly tier: string;
  readonly presence: Presence;
  readonly firmCount: number;
  readonly description: string;
  readonly source: string;
  readonly paths: readonly string[];
  /** Demand and supply of people in the segment's chain, in words. */
  readonly talent: string;
  /** Where each of its numbers opens to its source. */
  readonly talentHref: string;
  readonly findings: readonly string[];
  readonly hereTitle: string;
  readonly here: readonly PanelFirm[];
  /** How many more firms here and regions elsewhere the directory has, in words; null when all are named. */
  readonly hereMore: string | null;
  readonly elsewhereMore: string | null;
  readonly elsewhereTitle: string;
  readonly elsewhere: readonly PanelRegion[];
  readonly needs: readonly PanelNeighbour[];
  readonly feeds: readonly PanelNeighbour[];
  readonly closeHref: string;
  readonly segmentHref: string;
  readonly directoryHref: string;
}

export interface PanelFirm {
  readonly href: string;
  readonly name: string;
  readonly provenance: {
    readonly source: string;
    readonly asOf: string | null;
    readonly confidence: 'high' | 'medium' | 'low';
  };
}

export interface PanelRegion {
  readonly href: string;
  readonly name: string;
  readonly firms: string;
  readonly companies: readonly { readonly href: string; readonly name: string }[];
  /** Firms beyond those named, as words; null when all are named. */
  readonly more: string | null;
}

export interface PanelNeighbour {
  readonly segment: string;
  readonly href: string;
  readonly name: string;
  readonly presence: Presence;
  readonly firmCount: number;
  /** What flows and of which kind: “现场采集信号（数据）”. */
  readonly flow: string;
}
