import type { TalentRecord } from './talent-record';

/** A person's own record as its pages show it. */
export interface TalentProfile {
  readonly exists: boolean;
  readonly name: string;
  readonly regionCode: string;
  readonly company: string;
  readonly record: TalentRecord;
  readonly revision: number;
  /** What work, schooling and training may be about. */
  readonly fields: readonly (readonly [id: string, name: string])[];
}
