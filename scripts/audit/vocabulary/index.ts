import { AGRICULTURE } from "./agriculture.ts";
import { CIVIL_AFFAIRS } from "./civil-affairs.ts";
import { CULTURE } from "./culture.ts";
import { ECOLOGY } from "./ecology.ts";
import { EDUCATION } from "./education.ts";
import { EMERGENCY } from "./emergency.ts";
import { FINANCE } from "./finance.ts";
import { HEALTH } from "./health.ts";
import { HOUSING } from "./housing.ts";
import { HUMAN_RESOURCES } from "./human-resources.ts";
import { MARKET } from "./market.ts";
import { ORGANISATION } from "./organisation.ts";
import { TRANSPORT } from "./transport.ts";
import type { DepartmentTemplate } from "./types.ts";
import { WATER } from "./water.ts";

/** The kinds of department whose declarations are made up; no department, person or amount is real. */
export const DEPARTMENTS: readonly DepartmentTemplate[] = [
  EDUCATION,
  HEALTH,
  HOUSING,
  WATER,
  CIVIL_AFFAIRS,
  CULTURE,
  AGRICULTURE,
  EMERGENCY,
  MARKET,
  ORGANISATION,
  FINANCE,
  TRANSPORT,
  ECOLOGY,
  HUMAN_RESOURCES,
];

/** Made-up districts, counties and towns. */
export const PLACES: readonly string[] =
  "临江 青溪 云台 丰林 石桥 望湖 松岭 白沙 南浦 金坪 柳河 东泉 平阳山 海屿 鹿鸣 新安渡 长亭 碧水 红岩坝 梅川 清源 枫林 龙湾口 双溪 安澜 桐坪 古渡 银杏 沧浪 雁山".split(
    " ",
  );
