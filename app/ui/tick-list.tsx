import type { ReactNode } from 'react';
import { useField } from './form';
import { TicksShown } from './post-form';

interface TickListProps {
  name: string;
  legend: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** Several boxes of one name under one legend, with the fault of the whole. */
export function TickList({ name, legend, hint, children }: TickListProps) {
  const { id, problem } = useField(name, null);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend className="font-semibold">{legend}</legend>
      <TicksShown name={name} />
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {children}
      {problem !== null && (
        <p id={`${id}-problem`} className="mt-1 font-semibold text-error-text">
          <span aria-hidden="true">▲ </span>
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** The boxes themselves. */
export function Ticks({
  name,
  choices,
  ticked,
}: {
  name: string;
  choices: readonly (readonly [value: string, text: string])[];
  ticked: readonly string[];
}) {
  return (
    <>
      {choices.map(([value, text]) => (
        <div key={value} className="mt-1 flex items-start gap-3">
          <input
            type="checkbox"
            id={`${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
            className="field-tick"
          />
          <label htmlFor={`${name}-${value}`}>{text}</label>
        </div>
      ))}
    </>
  );
}
