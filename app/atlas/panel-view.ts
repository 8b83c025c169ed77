import type { Lens, Presence } from '../gaps/lens';
import type { Language } from '../i18n/language';
import type { BetweenView } from './paths-between-view';
import type { SurveyProvenance } from './survey-provenance';

/** The panel of a selected segment as values, worded on the server. */
export interface PanelView {
  readonly language: Language;
  readonly id: string;
  readonly name: string;
  readonly chain: string;
  readonly tier: string;
  readonly lens: Lens;
  readonly presence: Presence;
  /** Null where the count is withheld. */
  readonly firmCount: number | null;
  readonly description: string;
  readonly source: string;
  /** Empty under a lens that says nothing of segments. */
  readonly paths: readonly string[];
  /** The data its paths rest on. */
  readonly provenance: SurveyProvenance;
  /** Whether gaps are looked for at all. */
  readonly judged: boolean;
  /** Demand and supply of people in the segment's chain, in words. */
  readonly talent: string;
  /** Where each of its numbers opens to its source. */
  readonly talentHref: string;
  readonly findings: readonly string[];
  /** Where all its paths break elsewhere, the gaps on them, what helps most first. */
  readonly brokenBy: readonly { readonly segment: string; readonly href: string; readonly text: string }[];
  readonly hereTitle: string;
  /** The firms here that the lens leaves out, and the panel with them; null where there are none. */
  readonly unsourced: { readonly text: string; readonly href: string } | null;
  readonly here: readonly PanelFirm[];
  /** How many more firms here and regions elsewhere the directory has, in words; null when all are named. */
  readonly hereMore: string | null;
  readonly elsewhereMore: string | null;
  readonly elsewhereTitle: string;
  readonly elsewhere: readonly PanelRegion[];
  readonly needs: readonly PanelNeighbour[];
  readonly feeds: readonly PanelNeighbour[];
  /** The segments before and after it in its chain, to leaf through; null at the ends. */
  readonly before: { readonly href: string; readonly name: string } | null;
  readonly after: { readonly href: string; readonly name: string } | null;
  /** Null where nothing is said of paths. */
  readonly between: BetweenView | null;
  /** The what-if with this segment filled; null where somebody holds it, or nothing may be said. */
  readonly tryHref: string | null;
  readonly closeHref: string;
  readonly segmentHref: string;
  /** The form of a need of this segment, here. */
  readonly needHref: string;
  /** The listed projects that work on it; null where there are none, or nothing is said of segments. */
  readonly projects: { readonly href: string; readonly text: string } | null;
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
  readonly companies: readonly { readonly href: string; readonly name: string }[];
  /** That there are more firms; null when all are named. Their number would invite comparing regions. */
  readonly more: string | null;
}

export interface PanelNeighbour {
  readonly segment: string;
  readonly href: string;
  readonly name: string;
  readonly presence: Presence;
  readonly firmCount: number | null;
  /** What flows and of which kind: “现场采集信号（数据）”. */
  readonly flow: string;
}
