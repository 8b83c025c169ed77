/** Hours for which what was typed into a form waits until its reader has signed in again. */
export const keptHours = 2;

/** What was typed: the path it was sent to, and the answers in their order. */
export interface UnsentForm {
  readonly path: string;
  readonly answers: readonly (readonly [name: string, value: string])[];
}
