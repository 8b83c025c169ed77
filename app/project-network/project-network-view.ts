import type { Language } from '../i18n/language';
import type { Named, NetworkPicture } from '../network/network-view';
import type { ProjectNetworkAddress } from '../paths/network';
import type { ProjectState } from '../projects/project-state';
import type { ProjectAnswer } from './answers';
import type { PartyKind } from './collaboration';
import { everything, type CollaborationFilter } from './filter';

export interface RankedParty extends Named {
  readonly kind: PartyKind;
  readonly found: boolean;
  readonly projects: number;
  readonly leads: number;
  readonly degree: number;
  /** Printed share of the shortest ways. */
  readonly between: string;
  /** Number of its group, from 1; null where it shares no project. */
  readonly group: number | null;
}

/** Parties that share more projects with each other than with others. */
export interface PartyGroup {
  /** From 1. */
  readonly number: number;
  readonly parties: readonly Named[];
}

export interface ListedProject {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly since: string;
  readonly parties: readonly (Named & { readonly leads: boolean })[];
}

export interface ProjectNetworkView {
  readonly language: Language;
  readonly region: { readonly code: string; readonly name: string };
  readonly filter: CollaborationFilter;
  readonly q: string;
  readonly found: readonly Named[];
  readonly chains: readonly { readonly id: string; readonly name: string }[];
  /** Projects before any filter. */
  readonly recorded: number;
  readonly partyCount: number;
  readonly projectCount: number;
  /** Connected parts. */
  readonly parts: number;
  /** Whether parties are drawn with their names, or as dots by the browser. */
  readonly named: boolean;
  readonly picture: NetworkPicture;
  readonly answers: readonly ProjectAnswer[];
  /** Each group by its number, with its parties; the one that is opened is all there is. */
  readonly groups: readonly PartyGroup[];
  readonly rows: readonly RankedParty[];
  readonly projects: readonly ListedProject[];
}

/** A filter and a search as an address names them: not at all where they leave everything. */
export function addressOfFilter(filter: CollaborationFilter, q: string): ProjectNetworkAddress {
  const { progress, chain, kind, since, twice, ended, group } = filter;
  return {
    progress: progress === everything.progress ? null : progress,
    chain,
    kind,
    since,
    twice: twice ? 'yes' : null,
    ended: ended ? 'yes' : null,
    group: group === null ? null : String(group),
    q: q || null,
  };
}
