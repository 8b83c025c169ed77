import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks the loader again every two seconds while something is under way, where there is script. */
export function useFollowing(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
}
