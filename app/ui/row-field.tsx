import { useField, useSentValues } from './form';

interface RowFieldProps {
  /** Sent under one name with those of the other rows. */
  name: string;
  /** What a refusal calls this one of the row: `person-0-name`. */
  field: string;
  /** Counts rows from 0. */
  position: number;
  label: string;
  value: string | undefined;
  limit: number;
  inputMode?: 'url';
}

/** One field of a form of alike rows: what was sent comes back, its fault stands under it. */
export function RowField({ name, field: called, position, label, value, limit, inputMode }: RowFieldProps) {
  const field = useField(called, null);
  const sent = useSentValues(name);
  return (
    <div>
      <label htmlFor={field.id}>{label}</label>
      <input
        id={field.id}
        name={name}
        defaultValue={sent?.[position] ?? value}
        autoComplete="off"
        inputMode={inputMode}
        maxLength={limit}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
        className={`field-input ${field.problem ? 'field-problem' : ''}`}
      />
      {field.problem && (
        <p id={`${field.id}-problem`} className="mt-1 font-semibold text-error-text">
          <span aria-hidden="true">▲ </span>
          {field.problem}
        </p>
      )}
    </div>
  );
}
