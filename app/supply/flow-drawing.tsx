import { lensMark, type Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { flowForms, flowLayout, flowSizes, type FlowLayout, type PlacedLink, type PlacedNode } from './flow-layout';
import { withoutFed, type FlowNode, type Flows } from './flows';
import { supplyMessages } from './messages';
import { nodeWords, type SupplyNames } from './supply-names';

interface Props {
  language: Language;
  flows: Flows;
  names: SupplyNames;
  region: { readonly code: string; readonly name: string };
  lens: Lens;
  /** Where the name of a region leads: to its links alone, and back. */
  hrefOf: (regionCode: string) => string;
}

/** In a window three columns; where they have no room, region → segment alone. */
export function FlowDrawings(props: Props) {
  return (
    <>
      <FlowDrawing {...props} form="wide" />
      <FlowDrawing {...props} flows={withoutFed(props.flows)} form="narrow" />
      <p className="flows-fed text-sm text-muted">{supplyMessages[props.language].fedInTable}</p>
    </>
  );
}

/**
 * Region → segment → what it would feed. Every segment of the middle stands in a group with its links: pointing at one
 * of them, or reaching it by keyboard, keeps the group and fades the others; that needs no script.
 */
function FlowDrawing({ language, flows, names, region, lens, hrefOf, form }: Props & { form: keyof typeof flowForms }) {
  const words = supplyMessages[language];
  const layout = flowLayout(flows, (node) => nodeWords(language, names, node), flowForms[form]);
  const nameOf = (node: FlowNode) => nodeWords(language, names, node).name;
  const nodes = (column: number) => layout.nodes.filter((node) => node.column === column);
  return (
    <svg
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={words.flowsLabel(region.name)}
      className={`flows flows-${form}`}
    >
      <Headings language={language} layout={layout} />
      {nodes(1).map((node) => (
        <g key={node.id} className="flow">
          {layout.links
            .filter(({ through }) => through === node.id)
            .map((link) => (
              <Band key={link.source + link.target} link={link} layout={layout} nameOf={nameOf} />
            ))}
          <Node
            node={node}
            name={nameOf(node)}
            look={lookOf(node, names)}
            href={node.key && paths(language).segment(node.key, { region: region.code, lens: lensMark(lens) })}
          />
        </g>
      ))}
      {nodes(0).map((node) => (
        <Node
          key={node.id}
          node={node}
          name={node.key ? words.onlyFrom(nameOf(node)) : nameOf(node)}
          look="present"
          href={node.key && hrefOf(node.key)}
        />
      ))}
      {nodes(2).map((node) => (
        <Node key={node.id} node={node} name={nameOf(node)} look={lookOf(node, names)} href={null} />
      ))}
    </svg>
  );
}

function Headings({ language, layout }: { language: Language; layout: FlowLayout }) {
  const words = supplyMessages[language];
  const headings = [words.columnFrom, words.columnShort, words.columnFed];
  return headings.map((heading, column) => {
    const node = layout.nodes.find((one) => one.column === column);
    return (
      node && (
        <text key={heading} x={column === 0 ? 0 : node.x} y={14} className="flow-heading">
          {heading}
        </text>
      )
    );
  });
}

function Band({ link, layout, nameOf }: { link: PlacedLink; layout: FlowLayout; nameOf: (node: FlowNode) => string }) {
  const end = (id: string) => nameOf(layout.nodes.find((node) => node.id === id)!);
  return (
    <path d={link.path} strokeWidth={link.width} className="flow-band">
      <title>{`${end(link.source)} → ${end(link.target)}`}</title>
    </path>
  );
}

function lookOf({ key }: FlowNode, names: SupplyNames): string {
  return (key && names.segments.get(key)?.presence) ?? 'rest';
}

function Node({ node, name, look, href }: { node: PlacedNode; name: string; look: string; href: string | null }) {
  const { label } = node;
  const drawn = (
    <>
      <title>{name}</title>
      <rect x={node.x} y={node.y} width={node.width} height={node.height} className={`flow-bar flow-${look}`} />
      {node.out !== null && (
        <rect x={node.out} y={node.y} width={node.width} height={node.height} className={`flow-bar flow-${look}`} />
      )}
      <text x={label.x} y={label.y} textAnchor={label.anchor} className="flow-name">
        {label.lines.map((line, index) => (
          <tspan key={line} x={label.x} dy={index === 0 ? '0.35em' : flowSizes.line}>
            {index === label.lines.length - 1 && label.note ? (
              <>
                {line.slice(0, -label.note.length)}
                <tspan className="flow-gain">{label.note}</tspan>
              </>
            ) : (
              line
            )}
          </tspan>
        ))}
      </text>
    </>
  );
  return href ? <a href={href}>{drawn}</a> : <g>{drawn}</g>;
}
