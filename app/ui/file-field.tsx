import { useField } from './form';

interface FileFieldProps {
  name: string;
  label: string;
  hint: string;
  /** Endings the browser offers, e.g. `.png,.jpg`; the server checks again. */
  accept: string;
}

/** One file to send: label, hint and fault as with every field. The form needs `files`. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const field = useField(name, hint);
  return (
    <div>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      <p id={`${field.id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <input id={field.id} type="file" name={name} required accept={accept} aria-invalid={field.problem ? true : undefined} aria-describedby={field.describedBy} className={`field-input mt-1 ${field.problem ? 'field-problem' : ''}`} />
      {field.problem && (
        <p id={`${field.id}-problem`} className="mt-1 font-semibold text-missing-text">
          <span aria-hidden="true">▲ </span>
          {field.problem}
        </p>
      )}
    </div>
  );
}
