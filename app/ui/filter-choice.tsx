/** One choice of a list's filter, under its label; where nothing may be asked, `any` says so first. */
export function FilterChoice({
  name,
  label,
  value,
  any,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  any?: string;
  choices: readonly (readonly [value: string, name: string])[];
}) {
  return (
    <div className="min-w-0 grow basis-48">
      <label htmlFor={`filter-${name}`} className="font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={value} className="field-input">
        {any !== undefined && <option value="">{any}</option>}
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
