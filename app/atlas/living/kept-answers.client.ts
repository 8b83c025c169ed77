/** JSON of this server that was fetched once, by its address. */
export interface KeptAnswers {
  /** What is here already; undefined where it has to be fetched. */
  known<Answer>(address: string): Answer | undefined;
  /** Fetches what is not here; rejects when the server does not answer with it. */
  load<Answer>(address: string): Promise<Answer>;
  /** Asks again and answers whether it is another one now; the copy here stays. */
  hasChanged(address: string): Promise<boolean>;
  forget(): void;
}

interface Digested {
  readonly digest: string;
}

/** `stated` are the digests of what the page was made of, by the addresses of the same as JSON. */
export function keptAnswers(stated: ReadonlyMap<string, string>): KeptAnswers {
  const known = new Map<string, Digested>();
  const underWay = new Map<string, Promise<Digested>>();
  const load = (address: string): Promise<Digested> => {
    const here = known.get(address);
    if (here) return Promise.resolve(here);
    const asked =
      underWay.get(address) ??
      fetchJson(address)
        .then((answer) => {
          known.set(address, answer);
          return answer;
        })
        .finally(() => underWay.delete(address));
    underWay.set(address, asked);
    return asked;
  };
  return {
    known: <Answer>(address: string) => known.get(address) as Answer | undefined,
    load: <Answer>(address: string) => load(address) as Promise<Answer>,
    async hasChanged(address) {
      const here = known.get(address)?.digest ?? stated.get(address);
      return here !== undefined && (await fetchJson(address)).digest !== here;
    },
    forget: () => known.clear(),
  };
}

async function fetchJson(address: string): Promise<Digested> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return (await response.json()) as Digested;
}
