import {
  ColumnWidthOutlined,
  LeftOutlined,
  RightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from "@ant-design/icons";
import { ToolButton } from "../frame/tool-button.tsx";
import { W } from "../words/interface-words.ts";
import { useSay } from "../words/language.ts";

/** What is done with the page as a whole: turn it, zoom it. */
export function PageTools({
  file,
  number,
  all,
  scale,
  onTurn,
  onZoom,
  onFit,
}: {
  file: string;
  number: number;
  all: number;
  /** Pixels per point. */
  scale: number;
  onTurn: (by: number) => void;
  onZoom: (factor: number) => void;
  onFit: () => void;
}) {
  const say = useSay();
  return (
    <div className="page-tools" role="toolbar">
      <span className="page-file" title={file}>
        {file}
      </span>
      <ToolButton
        words={W.pageBefore}
        cap="["
        icon={<LeftOutlined />}
        disabled={number <= 1}
        onClick={() => onTurn(-1)}
      />
      <span className="page-number">{say(W.pageOf, { n: number, all })}</span>
      <ToolButton
        words={W.pageNext}
        cap="]"
        icon={<RightOutlined />}
        disabled={number >= all}
        onClick={() => onTurn(1)}
      />
      <ToolButton
        words={W.zoomOut}
        cap="-"
        icon={<ZoomOutOutlined />}
        onClick={() => onZoom(1 / STEP)}
      />
      <span className="page-zoom">{Math.round(scale * SCREEN)}%</span>
      <ToolButton
        words={W.zoomIn}
        cap="+"
        icon={<ZoomInOutlined />}
        onClick={() => onZoom(STEP)}
      />
      <ToolButton
        words={W.fitWidth}
        cap="0"
        icon={<ColumnWidthOutlined />}
        onClick={onFit}
      />
    </div>
  );
}

const STEP = 1.25;
/** A page at its own size has 96 pixels for 72 points: shown as 100 %. */
const SCREEN = 75;
