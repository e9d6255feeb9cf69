import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import type { Bilingual } from "../../../../model/finding.ts";
import { useSay } from "../words/language.ts";

/** A button that shows a picture only; its words, and the key that does the same, come when it is pointed at. */
export function ToolButton({
  words,
  cap,
  icon,
  disabled = false,
  onClick,
}: {
  words: Bilingual;
  cap?: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}) {
  const say = useSay();
  const name = say(words);
  return (
    <Tooltip title={cap === undefined ? name : `${name}  ${cap}`}>
      <Button
        type="text"
        size="small"
        aria-label={name}
        icon={icon}
        disabled={disabled}
        onClick={onClick}
      />
    </Tooltip>
  );
}
