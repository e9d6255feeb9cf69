import {
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Box } from "../../../../model/box.ts";
import {
  clampScale,
  isInSight,
  type Window,
  type Zoomed,
  zoomAbout,
  zoomTo,
} from "./view-box.ts";

/** The space on both sides of the page, in pixels. */
const PADDING = 12;
/** A pointer that moved less than this was meant to click. */
const CLICK = 4;

export interface Zoom {
  /** Pixels per point. */
  scale: number;
  by(factor: number): void;
  fit(): void;
  /** Brings a box (in points) into sight, legible; `close` also where it is in sight already. */
  show(box: Box, options?: { close: boolean }): void;
  windowProps: {
    ref: RefObject<HTMLDivElement | null>;
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onClickCapture(event: { stopPropagation(): void }): void;
  };
}

/** Zoom and place of a page in its window; the window scrolls, so that wheel, touch and scroll bars work as everywhere. */
export function useZoom(page: { width: number; height: number }): Zoom {
  const ref = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  /** As wide as its window, until the reviewer or a small print asks for more. */
  const fitted = useRef(true);
  const scrollTo = useRef<Zoomed | null>(null);

  const apply = (zoomed: Zoomed) => {
    fitted.current = false;
    scrollTo.current = zoomed;
    setScale(zoomed.scale);
    if (zoomed.scale === scale) settle(ref.current, scrollTo);
  };
  useLayoutEffect(() => settle(ref.current, scrollTo));

  const by = (factor: number, pointer?: { x: number; y: number }) => {
    const element = ref.current;
    if (element === null) return;
    const { width, height } = sizeOf(element);
    const middle = { x: width / 2, y: height / 2 };
    apply(zoomAbout(placeOf(element, scale), factor, pointer ?? middle));
  };

  const fit = () => {
    const element = ref.current;
    if (element === null) return;
    fitted.current = true;
    setScale(fittingScale(element, page.width));
  };

  const show = (box: Box, { close } = { close: false }) => {
    const element = ref.current;
    if (element === null) return;
    const window = sizeOf(element);
    const at = placeOf(element, scale);
    if (!close && isInSight(box, at, window)) return;
    const shifted = zoomTo(box, close ? 0 : scale, window);
    apply({
      ...shifted,
      left: shifted.left + PADDING,
      top: shifted.top + PADDING,
    });
  };

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (fitted.current) setScale(fittingScale(element, page.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [page.width]);

  const latest = useRef(by);
  latest.current = by;
  // React's wheel listeners cannot keep the browser from zooming the whole page.
  useEffect(() => {
    const element = ref.current;
    const onWheel = (event: WheelEvent) => {
      if (element === null || (!event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const pointer = { x: event.clientX - left, y: event.clientY - top };
      latest.current(Math.exp(-event.deltaY / WHEEL), pointer);
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  });

  return { scale, by, fit, show, windowProps: { ref, ...useDragging(ref) } };
}

/** Pixels of the wheel that zoom by e: a notch of 100 gives a fifth more. */
const WHEEL = 500;

/** Moves the page with the pointer that holds it; the click at its end chooses nothing. */
function useDragging(ref: RefObject<HTMLDivElement | null>) {
  const held = useRef<{ x: number; y: number; left: number; top: number }>(
    null,
  );
  const moved = useRef(false);
  return {
    onPointerDown(event: PointerEvent) {
      const element = ref.current;
      if (element === null || event.button !== 0) return;
      if (event.pointerType !== "mouse") return;
      const { scrollLeft: left, scrollTop: top } = element;
      held.current = { x: event.clientX, y: event.clientY, left, top };
      moved.current = false;
    },
    onPointerMove(event: PointerEvent) {
      const [element, from] = [ref.current, held.current];
      if (element === null || from === null) return;
      if (event.buttons === 0) {
        held.current = null;
        return;
      }
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!moved.current && Math.hypot(x, y) < CLICK) return;
      moved.current = true;
      element.scrollLeft = from.left - x;
      element.scrollTop = from.top - y;
    },
    onPointerUp() {
      held.current = null;
    },
    onClickCapture(event: { stopPropagation(): void }) {
      if (moved.current) event.stopPropagation();
      moved.current = false;
    },
  };
}

function settle(
  element: HTMLDivElement | null,
  scrollTo: RefObject<Zoomed | null>,
): void {
  if (element === null || scrollTo.current === null) return;
  element.scrollLeft = scrollTo.current.left;
  element.scrollTop = scrollTo.current.top;
  scrollTo.current = null;
}

function placeOf(element: HTMLDivElement, scale: number): Zoomed {
  return { scale, left: element.scrollLeft, top: element.scrollTop };
}

function sizeOf({ clientWidth, clientHeight }: HTMLDivElement): Window {
  return { width: clientWidth, height: clientHeight };
}

function fittingScale(element: HTMLDivElement, pageWidth: number): number {
  return clampScale((element.clientWidth - 2 * PADDING) / pageWidth);
}
