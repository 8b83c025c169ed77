import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BarReaderContext, barReaderOn } from './web/bar-reader-context';
import { PageShowingContext, pageShowingOn } from './web/page-showing';

startTransition(() => {
  hydrateRoot(
    document,
    <BarReaderContext.Provider value={barReaderOn(document)}>
      <PageShowingContext.Provider value={pageShowingOn(document)}>
        <RemixBrowser />
      </PageShowingContext.Provider>
    </BarReaderContext.Provider>,
  );
});
