/** A citation as printed, e.g. “§3.3 [37]”, with each reference number a link to the list on the page. */
export function Cited({ source }: { source: string }) {
  return (
    <span className="inline-block max-w-full text-sm">
      {source.split(/(\[\d+\])/).map((part, index) => {
        const number = /^\[(\d+)\]$/.exec(part)?.[1];
        return number ? (
          <a key={index} href={`#reference-${number}`}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </span>
  );
}
