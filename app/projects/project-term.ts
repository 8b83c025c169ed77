/** Terms of projects; working days as the calendar counts them, from the day after. */
export const projectTerms = {
  /** Working days an invitation stands, and consents to a revision are waited for. */
  answer: 10,
  /** On which of them an invitation is reminded of. */
  chase: 5,
  /** Working days in which contributions are confirmed. */
  confirm: 15,
  /** Working days a project may go on with fewer than two independent parties. */
  tooFew: 20,
  /** Working days the desk leaves a project without a lead that can act to its parties. */
  leadMissing: 10,
  /** Calendar days of nothing after which a project is stalled. */
  stalled: 60,
  /** Calendar days after which parties of a project past its end are asked whether it still runs. */
  stillRunning: 91,
} as const;
