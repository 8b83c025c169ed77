import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';

interface FieldProps {
  readonly id?: unknown;
  readonly htmlFor?: unknown;
  readonly name?: unknown;
  readonly label?: unknown;
  readonly legend?: unknown;
  readonly children?: ReactNode;
}

/**
 * What the fields of a form are called, by name. A summary of faults stands above its fields, so that it is drawn
 * before them: they are looked for among the elements, and components that draw several are asked what they draw.
 * To be called where such a component could stand itself, for it may look into the form with hooks.
 */
export function fieldLabels(children: ReactNode, labels = new Map<string, string>()): ReadonlyMap<string, string> {
  Children.forEach(children, (child) => {
    if (!isValidElement<FieldProps>(child)) return;
    const named = labelledBy(child);
    if (named) labels.set(...named);
    else fieldLabels(drawnBy(child), labels);
  });
  return labels;
}

/** A field's name and label, where an element is one: a component with both, a list of ticks, plain markup. */
function labelledBy({ type, props }: ReactElement<FieldProps>): [name: string, label: string] | null {
  const { name, label, legend, htmlFor, id } = props;
  const words = label ?? legend;
  if (typeof name === 'string' && typeof words === 'string') return [name, words];
  if (type === 'label') return markup(htmlFor, textOf(props.children));
  if (type === 'fieldset') return markup(id, legendOf(props.children));
  return null;
}

function markup(id: unknown, text: string): [string, string] | null {
  return typeof id === 'string' && id.startsWith('field-') && text !== '' ? [id.slice('field-'.length), text] : null;
}

function legendOf(children: ReactNode): string {
  const legend = Children.toArray(children).find((child) => isValidElement(child) && child.type === 'legend');
  return isValidElement<FieldProps>(legend) ? textOf(legend.props.children) : '';
}

function textOf(children: ReactNode): string {
  return Children.toArray(children)
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
}

function drawnBy({ type, props }: ReactElement<FieldProps>): ReactNode {
  return typeof type === 'function' ? (type as (given: FieldProps) => ReactNode)(props) : props.children;
}
