"use client";

/** Asks for the page again every few seconds while the worker is still comparing, for a few minutes at most. */
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pauseMillis = 2_000;
const mostTries = 90;

export function RefreshWhilePending() {
  const router = useRouter();
  useEffect(() => {
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (tries >= mostTries) clearInterval(timer);
      router.refresh();
    }, pauseMillis);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
