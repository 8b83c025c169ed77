import { TextField } from '../ui/form-fields';

interface CandidateNumberFieldProps {
  label: string;
  /** What it holds already. */
  value?: string;
}

/** The number that stands for a candidate at a desk, where no name is shown. */
export function CandidateNumberField({ label, value }: CandidateNumberFieldProps) {
  return (
    <TextField name="candidateNumber" label={label} inputMode="numeric" size={12} autoComplete="off" value={value} />
  );
}
