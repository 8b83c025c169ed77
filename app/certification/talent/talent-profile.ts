import type { TalentRecord } from './talent-record';

type Choice = readonly [id: string, name: string];

/** A file as those who may open it see it. */
export interface EvidenceFile {
  readonly name: string;
  readonly bytes: number;
}

/** An application that waits for its candidate, with what a reviewer asked to put right. */
export interface UnsubmittedApplication {
  readonly id: number;
  readonly title: string;
  readonly returned: boolean;
  readonly reason: string | null;
  readonly remarks: readonly { readonly entry: string; readonly text: string }[];
}

/** A person's own record as its pages show it. */
export interface TalentProfile {
  readonly exists: boolean;
  readonly name: string;
  readonly latinName: string;
  readonly regionCode: string;
  readonly company: string;
  readonly record: TalentRecord;
  readonly revision: number;
  /** What work, schooling and training may be about. */
  readonly fields: readonly Choice[];
  /** Segments a project may lie in, by chain. */
  readonly segments: readonly { readonly chain: string; readonly choices: readonly Choice[] }[];
  /** Drafts and returned applications, for the way back to them. */
  readonly unsubmitted: readonly UnsubmittedApplication[];
  /** Files of the evidence by their number; one that is gone is not here. */
  readonly files: Readonly<Record<number, EvidenceFile>>;
}

/** What entries name: fields and segments. */
export function namesOf({ fields, segments }: Pick<TalentProfile, 'fields' | 'segments'>): ReadonlyMap<string, string> {
  return new Map([...fields, ...segments.flatMap(({ choices }) => choices)]);
}
