import { expect, test } from "vitest";
import { isOverhead } from "../../../src/stages/audit/overheads.ts";

const WORDS = ["办公", "物业", "公务", "车辆", "设备", "维修"];

test.each(["办公楼物业管理费", "2021年办公设备购置经费", "公务车辆维修"])(
  "keeps an office going: %s",
  (name) => {
    expect(isOverhead(name, WORDS)).toBe(true);
  },
);

test.each(["农村供水工程维修养护", "特种设备安全监察", "档案整理经费", ""])(
  "is a line of work: %s",
  (name) => {
    expect(isOverhead(name, WORDS)).toBe(false);
  },
);
