"use client";

/** Asks for the page again while the worker is still comparing: every few seconds for a few minutes, or as rarely as is said. */
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const soonMillis = 2_000;
const mostTries = 90;

export function RefreshWhilePending({ pauseMillis = soonMillis }: { pauseMillis?: number }) {
  const router = useRouter();
  useEffect(() => {
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (tries >= mostTries) clearInterval(timer);
      router.refresh();
    }, pauseMillis);
    return () => clearInterval(timer);
  }, [router, pauseMillis]);
  return null;
}
