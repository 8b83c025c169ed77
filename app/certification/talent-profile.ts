import type { TalentRecord } from './talent-record';

type Choice = readonly [id: string, name: string];

/** A file as those who may open it see it. */
export interface EvidenceFile {
  readonly name: string;
  readonly bytes: number;
}

/** A person's own record as its pages show it. */
export interface TalentProfile {
  readonly exists: boolean;
  readonly name: string;
  readonly regionCode: string;
  readonly company: string;
  readonly record: TalentRecord;
  readonly revision: number;
  /** What work, schooling and training may be about. */
  readonly fields: readonly Choice[];
  /** Segments a project may lie in, by chain. */
  readonly segments: readonly { readonly chain: string; readonly choices: readonly Choice[] }[];
  /** Files of the evidence by their number; one that is gone is not here. */
  readonly files: Readonly<Record<number, EvidenceFile>>;
}
