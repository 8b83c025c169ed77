import type { ReactNode } from 'react';

interface ChoiceMenuProps {
  name: string;
  /** What is chosen. */
  value: string;
  children: ReactNode;
}

/** A choice that opens to its links; one of the bar is open at a time. */
export function ChoiceMenu({ name, value, children }: ChoiceMenuProps) {
  return (
    <details className="atlas-menu" {...{ name: 'atlas-menu' }}>
      <summary>
        <span className="text-muted">{name}</span> <strong>{value}</strong>
      </summary>
      <div className="choices atlas-menu-list">{children}</div>
    </details>
  );
}
