/** What is made when it is first used. */
export interface FirstUse<Made> {
  /** What there is already. */
  readonly made: Made | null;
  /** Makes it where that was not begun; rejects where it cannot be made, and who asks next begins anew. */
  get(): Promise<Made>;
  /** Does something with it as soon as it is there; `otherwise` where it does not come. */
  use(deed: (made: Made) => unknown, otherwise?: () => void): void;
}

export function firstUse<Made>(make: () => Promise<Made>): FirstUse<Made> {
  let made: Made | null = null;
  let coming: Promise<Made> | null = null;
  const begin = async () => {
    try {
      return (made = await make());
    } finally {
      if (made === null) coming = null;
    }
  };
  const get = () => (coming ??= begin());
  return {
    get made() {
      return made;
    },
    get,
    use(deed, otherwise = () => undefined) {
      if (made !== null) deed(made);
      else get().then(deed, otherwise);
    },
  };
}
