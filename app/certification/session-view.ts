/** An assessor as officials see them. */
export interface AssessorLine {
  readonly id: number;
  readonly name: string | null;
  /** Masked. */
  readonly email: string;
  readonly state: 'free' | 'assigned' | 'declared' | 'scoring' | 'stood-down';
}
