import { type Sureness, sureness } from "../record/cell-sign.ts";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** Three bars and the number: 0.998 → ▮▮▮ 99.8 %. */
export function Confidence({ value }: { value: number }) {
  const say = useSay();
  const level = sureness(value);
  const percent = `${(value * 100).toFixed(1)}%`;
  return (
    <span
      className={`confidence confidence-${level}`}
      role="img"
      aria-label={say(W.confidence, { percent })}
      title={say(W.confidence, { percent })}
    >
      <svg viewBox="0 0 13 10" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5}
            y={6 - bar * 3}
            width={3}
            height={4 + bar * 3}
            className={bar < BARS[level] ? "bar" : "bar bar-off"}
          />
        ))}
      </svg>
      {percent}
    </span>
  );
}

const BARS: Record<Sureness, number> = { high: 3, middle: 2, low: 1 };
