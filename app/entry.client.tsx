import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BarReaderContext, barReaderOn } from './web/bar-reader-context';

startTransition(() => {
  hydrateRoot(
    document,
    <BarReaderContext.Provider value={barReaderOn(document)}>
      <RemixBrowser />
    </BarReaderContext.Provider>,
  );
});
