import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import { DottedPicture } from '../../app/network/hand/dotted-picture.client';
import { placeOf } from '../../app/network/hand/canvas-paint.client';
import type { NetworkData } from '../../app/network/network-data';

/** Each draws the same network in an element of the page. */
const drawings: Readonly<Record<string, (place: HTMLElement, data: NetworkData) => void>> = {
  ours(place, data) {
    const canvas = document.createElement('canvas');
    canvas.style.width = '100%';
    place.append(canvas);
    new DottedPicture(canvas, data).zoomBy(1.5);
  },
  cytoscape(place, data) {
    const ids = [...data.dots.map(([id]) => id), ...data.boxes.map(({ id }) => id)];
    const nodes = ids.map((id, index) => ({ data: { id }, position: placeOf(data, index) }));
    const edges = data.edges.map(([from, to]) => ({ data: { source: ids[from]!, target: ids[to]! } }));
    const style = [
      { selector: 'node', style: { width: 5, height: 5 } },
      { selector: 'edge', style: { width: 0.5, opacity: 0.3 } },
    ];
    cytoscape({ container: place, elements: [...nodes, ...edges], layout: { name: 'preset' }, style });
  },
  sigma(place, data) {
    const graph = new Graph({ multi: true });
    const ids = [...data.dots.map(([id]) => id), ...data.boxes.map(({ id }) => id)];
    ids.forEach((id, index) => {
      const { x, y } = placeOf(data, index);
      graph.addNode(id, { x, y: -y, size: 2 });
    });
    for (const [from, to] of data.edges) graph.addEdge(ids[from]!, ids[to]!);
    new Sigma(graph, place);
  },
};

Object.assign(window, { drawings });
