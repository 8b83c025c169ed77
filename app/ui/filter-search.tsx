interface Props {
  /** Of the field; the hint, which stands where the form has room for it, is `<id>-hint`. */
  id: string;
  label: string;
  value: string;
}

/** The words that a list is searched for, under their label. */
export function FilterSearch({ id, label, value }: Props) {
  return (
    <div className="min-w-0 grow basis-64">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        defaultValue={value}
        aria-describedby={`${id}-hint`}
        className="field-input"
      />
    </div>
  );
}
