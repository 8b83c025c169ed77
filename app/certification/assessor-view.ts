/** One of an assessor's own declarations, as they see it. */
export interface InterestLine {
  readonly id: number;
  readonly kind: 'family' | 'trainee' | 'company';
  /** The address as it was typed; null for a company, or once its person's account is deleted. */
  readonly email: string | null;
  readonly company: string | null;
  readonly declaredAt: string;
  readonly withdrawnAt: string | null;
}
