"use client";

/** Where in the text the marks are, at the edge of the screen; the frame is what is in view. For the pointer alone: keys have [ and ]. */
import { useEffect, useRef } from "react";
import { markLook } from "./mark-look.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";

export type MinimapProps = {
  items: readonly ReaderItem[];
  tags: ReadonlyMap<string, ReaderTag>;
  lengthUtf16: number;
  bodyRef: React.RefObject<HTMLElement | null>;
};

export function Minimap({ items, tags, lengthUtf16, bodyRef }: MinimapProps) {
  const frame = useRef<HTMLElement>(null);
  useFrameFollowsScroll(frame, bodyRef);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="reader-minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        scrollToShare(bodyRef.current, (event.clientY - box.top) / box.height);
      }}
    >
      <b ref={frame} />
      {items.map((item) => {
        const look = markLook(item, tags);
        const top = `${((100 * item.startUtf16) / lengthUtf16).toFixed(2)}%`;
        return <i key={item.id} data-hue={look.hue} data-tone={look.tone} style={{ top }} />;
      })}
    </button>
  );
}

/** Moves the frame with the page, at most once a frame. */
function useFrameFollowsScroll(
  frame: React.RefObject<HTMLElement | null>,
  bodyRef: React.RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let request = 0;
    const follow = () => {
      request = 0;
      const body = bodyRef.current?.getBoundingClientRect();
      if (!frame.current || !body) return;
      const share = (px: number) => Math.max(0, Math.min(1, px / body.height));
      const top = share(-body.top);
      frame.current.style.top = `${100 * top}%`;
      frame.current.style.height = `${100 * (share(window.innerHeight - body.top) - top)}%`;
    };
    const ask = () => {
      request ||= requestAnimationFrame(follow);
    };
    ask();
    window.addEventListener("scroll", ask, { passive: true });
    window.addEventListener("resize", ask);
    return () => {
      cancelAnimationFrame(request);
      window.removeEventListener("scroll", ask);
      window.removeEventListener("resize", ask);
    };
  }, [frame, bodyRef]);
}

/** Puts the place that far into the body in the middle of the screen. */
function scrollToShare(body: HTMLElement | null, share: number): void {
  if (body === null) return;
  const box = body.getBoundingClientRect();
  window.scrollBy({ top: box.top + share * box.height - window.innerHeight / 2, behavior: "instant" });
}
