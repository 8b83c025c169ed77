/** Short facts after each other on a line, which breaks between them: a date is not parted. */
export function FactLine({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <span key={index} className="inline-block max-w-full">
      {index > 0 && '· '}
      {fact}
      {index < facts.length - 1 && '\u00a0'}
    </span>
  ));
}
