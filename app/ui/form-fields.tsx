import type { ReactNode } from 'react';
import { useField } from './form';
import { TicksShown } from './post-form';

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** HTML autofill token, so that browsers and password managers know the field (WCAG 1.3.5). */
  autoComplete?: string;
  required?: boolean;
  /** First value, before anything was sent. */
  value?: string;
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'search' | 'date';
  /** The first and last value a date may have. */
  min?: string;
  max?: string;
  inputMode?: 'numeric' | 'email' | 'text';
  /** Characters; shows how long the answer is. */
  size?: number;
  /** Offered while typing; any other answer may be typed too. */
  suggestions?: readonly string[];
  /** Where a script of the page asks for more of them while one types. */
  suggestionsFrom?: string;
}

/** Label above, hint under it, fault under the field. */
export function TextField({
  name,
  label,
  hint,
  type = 'text',
  autoComplete,
  inputMode,
  required = true,
  value,
  size,
  min,
  max,
  suggestions = [],
  suggestionsFrom,
}: TextFieldProps) {
  const listed = suggestions.length > 0 || suggestionsFrom !== undefined;
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input
        {...inputOf(field, name, size ? 'w-auto! max-w-full' : '')}
        type={type}
        defaultValue={field.value ?? value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        required={required}
        size={size}
        min={min}
        max={max}
        spellCheck={false}
        autoCapitalize="none"
        list={listed ? `${field.id}-suggestions` : undefined}
        data-suggestions={suggestionsFrom}
      />
      {listed && (
        <datalist id={`${field.id}-suggestions`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

/** Never filled from the server; pasting and password managers are welcome. */
export function PasswordField({
  name,
  label,
  hint,
  autoComplete,
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <input {...inputOf(field, name)} type="password" autoComplete={autoComplete} required />
    </FieldFrame>
  );
}

export function LongTextField({ name, label, hint, required = true, value, rows = 3 }: FieldProps & { rows?: number }) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <textarea {...inputOf(field, name)} rows={rows} defaultValue={field.value ?? value} required={required} />
    </FieldFrame>
  );
}

interface ChoiceFieldProps extends FieldProps {
  choices: readonly (readonly [value: string, name: string])[];
  /** Shown first, standing for nothing chosen. */
  none?: string;
}

export function ChoiceField({ name, label, hint, choices, none, required = true, value }: ChoiceFieldProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <select {...inputOf(field, name)} defaultValue={field.value ?? value ?? ''} required={required}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A box to tick, its label beside it. */
export function TickField({
  name,
  label,
  hint,
  value = 'yes',
  ticked = false,
}: Omit<FieldProps, 'label'> & { label: ReactNode; ticked?: boolean }) {
  const field = useField(name, hint);
  return (
    <div>
      <div className="flex items-start gap-3">
        <TicksShown name={name} />
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={field.sentBack ? field.value === value : ticked}
          aria-invalid={field.problem ? true : undefined}
          aria-describedby={field.describedBy}
          className="field-tick"
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
      <Hint field={field} hint={hint} />
      <Problem field={field} />
    </div>
  );
}

type FieldState = ReturnType<typeof useField>;

/** What every field carries, so that its label, its hint and its fault are found from it. */
export function inputOf(field: FieldState, name: string, look = '') {
  return {
    id: field.id,
    name,
    'aria-invalid': field.problem ? true : undefined,
    'aria-describedby': field.describedBy,
    className: `field-input ${look} ${field.problem ? 'field-problem' : ''}`,
  };
}

/** Label above, hint under it, fault under the field. */
export function FieldFrame({
  field,
  label,
  hint,
  children,
}: {
  field: FieldState;
  label: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      <label htmlFor={field.id} className="font-semibold">
        {label}
      </label>
      <Hint field={field} hint={hint} />
      <div className="mt-1">{children}</div>
      <Problem field={field} />
    </div>
  );
}

function Hint({ field, hint }: { field: FieldState; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${field.id}-hint`} className="text-sm text-muted">
      {hint}
    </p>
  );
}

function Problem({ field }: { field: FieldState }) {
  if (!field.problem) return null;
  return (
    <p id={`${field.id}-problem`} className="mt-1 font-semibold text-error-text">
      <span aria-hidden="true">▲ </span>
      {field.problem}
    </p>
  );
}
