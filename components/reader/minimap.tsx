"use client";

/** Where in the text the marks are, at the edge of the screen; the frame is what is in view. For the pointer alone: keys have [ and ]. */
import { memo, type RefObject, useEffect, useRef } from "react";
import { type MarkLook, markLook } from "./mark-look.ts";
import type { ReaderItem, ReaderTag } from "./reader-item.ts";

export type MinimapProps = {
  items: readonly ReaderItem[];
  tags: ReadonlyMap<string, ReaderTag>;
  lengthUtf16: number;
  bodyRef: RefObject<HTMLElement | null>;
};

/** The map's height in its own units; a mark is five of them high. */
const MAP_HEIGHT = 1_000;

export const Minimap = memo(function Minimap({ items, tags, lengthUtf16, bodyRef }: MinimapProps) {
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
      <svg viewBox={`0 0 10 ${MAP_HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {strokesByLook(items, tags, lengthUtf16).map(({ look, path }) => (
          <path key={look.hue ?? look.tone} data-hue={look.hue} data-tone={look.tone} d={path} />
        ))}
      </svg>
    </button>
  );
});

/** One path a colour, however many marks there are. */
function strokesByLook(
  items: readonly ReaderItem[],
  tags: ReadonlyMap<string, ReaderTag>,
  lengthUtf16: number,
): { look: MarkLook; path: string }[] {
  const paths = new Map<string, { look: MarkLook; path: string }>();
  for (const item of items) {
    const look = markLook(item, tags);
    const top = Math.round((MAP_HEIGHT * item.startUtf16) / Math.max(1, lengthUtf16));
    const stroke = `M2 ${top}h6v5h-6z`;
    const key = look.hue ?? look.tone ?? "";
    paths.set(key, { look, path: (paths.get(key)?.path ?? "") + stroke });
  }
  return [...paths.values()];
}

/** Moves the frame with the page, at most once a frame. */
function useFrameFollowsScroll(
  frame: RefObject<HTMLElement | null>,
  bodyRef: RefObject<HTMLElement | null>,
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
