import { useField } from './form';
import { FieldFrame, inputOf } from './form-fields';

interface FileFieldProps {
  name: string;
  label: string;
  hint: string;
  /** Endings the browser offers, e.g. `.png,.jpg`; the server checks again. */
  accept: string;
  /** False where something else serves as well. */
  required?: boolean;
  /** Large enough to drop a file on; browsers take it without script. */
  dropped?: boolean;
}

/** One file to send: label, hint and fault as with every field. The form needs `files`. */
export function FileField({ name, label, hint, accept, required = true, dropped = false }: FileFieldProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputOf(field, name)}
        type="file"
        required={required}
        accept={accept}
        {...(dropped ? { className: 'drop-field' } : {})}
      />
    </FieldFrame>
  );
}
