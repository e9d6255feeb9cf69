import type { ThemeConfig } from "antd";

/** Dense and calm: small print, plain lines, one blue. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1664c8",
    borderRadius: 4,
    fontSize: 13,
    fontFamily: "var(--font)",
    controlHeight: 30,
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.1s",
  },
  components: {
    Splitter: { splitBarSize: 1, splitTriggerSize: 6 },
    Table: { headerBg: "#f5f7fa" },
  },
};
