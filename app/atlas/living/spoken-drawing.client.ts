/** Makes of the server's drawing what `spokenMarks` makes of its marks. */
export function speak(svg: SVGSVGElement): void {
  for (const title of svg.querySelectorAll('title')) {
    if (!title.id) {
      title.remove();
      continue;
    }
    const name = document.createElementNS(title.namespaceURI, 'desc');
    name.id = title.id;
    name.textContent = title.textContent;
    title.replaceWith(name);
  }
}
