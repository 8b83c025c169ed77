import { livingPage } from './living-page.client';

const drawing = document.querySelector<SVGSVGElement>('svg.atlas-drawing');
// Without a drawing the page stays as the server wrote it: its links lead to pages.
if (drawing) livingPage(drawing);
