export interface SeedFault {
  /** Path below the seed folder, e.g. `study/indicators.csv`. */
  readonly file: string;
  /** 1-based line of the row (its last line when a cell spans several); 1 is the header. */
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly allowed?: readonly string[];
}

/** A shipped row that cannot be loaded: says where it is, what is wrong and what would be right. */
export class SeedError extends Error implements SeedFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly allowed?: readonly string[];

  constructor(fault: SeedFault) {
    const allowed = fault.allowed?.length ? ` (allowed: ${fault.allowed.join(', ')})` : '';
    super(`${fault.file}:${fault.line} ${fault.field} "${fault.value}": ${fault.reason}${allowed}`);
    this.name = 'SeedError';
    this.file = fault.file;
    this.line = fault.line;
    this.field = fault.field;
    this.value = fault.value;
    this.reason = fault.reason;
    this.allowed = fault.allowed;
  }
}
