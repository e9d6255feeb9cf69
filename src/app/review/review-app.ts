import { Hono } from "hono";
import {
  CorrectionConflict,
  RequestRefused,
  ShenbaoError,
} from "../../errors.ts";
import type { ApiError } from "./api.ts";
import { type ApiParts, apiRoutes } from "./api-routes.ts";
import { type GuardOptions, type GuardVariables, guard } from "./guard.ts";
import { nonceOf, securityHeaders } from "./security-headers.ts";
import type { WebFiles } from "./web-files.ts";

export interface AppParts extends ApiParts {
  access: GuardOptions;
  web: WebFiles;
  /** Told of faults in the program, which the page is told of in a few words only. */
  onFault: (error: unknown) => void;
}

/** The whole server as a function from Request to Response. */
export function reviewApp(
  parts: AppParts,
): Hono<{ Variables: GuardVariables }> {
  const { access, web, service, onFault } = parts;
  const app = new Hono<{ Variables: GuardVariables }>();
  app.use(securityHeaders());
  app.use(guard(access));
  app.route("/api", apiRoutes(parts));
  app.get("*", (c) => web.answer(c.req.path, nonceOf(c)));
  app.onError(async (error, c) => {
    const status = statusOf(error);
    if (status === 500) onFault(error);
    if (status === 401 && access.users.size > 0)
      c.header("www-authenticate", 'Basic realm="shenbao", charset="UTF-8"');
    c.header("cache-control", "no-store");
    if (error instanceof CorrectionConflict)
      return c.json(
        await service.conflict(c.req.path.split("/")[3] ?? "", error),
        409,
      );
    const told: ApiError =
      error instanceof ShenbaoError
        ? { error: error.code, message: error.text }
        : { error: "internal-error", message: FAULT };
    return c.req.path.startsWith("/api/")
      ? c.json(told, status)
      : c.text(`${told.message.zh}\n${told.message.en}\n`, status);
  });
  return app;
}

const FAULT = {
  zh: "程序内部出错，详见终端。未确认保存的更正仍在页面上。",
  en: "A fault in the program, told on the terminal. What was not confirmed as saved is still on the page.",
};

function statusOf(error: unknown) {
  if (error instanceof RequestRefused) return error.status;
  if (!(error instanceof ShenbaoError)) return 500;
  return STATUS[error.code] ?? 500;
}

const STATUS: Record<string, 404 | 409 | 422 | 503> = {
  "document-not-found": 404,
  "cell-not-found": 404,
  "page-not-found": 404,
  "source-missing": 404,
  "input-not-found": 404,
  "leaves-folder": 404,
  conflict: 409,
  "id-taken": 422,
  "form-type-unknown": 422,
  "broken-result": 422,
  "broken-corrections": 422,
  "several-results": 422,
  "audit-report": 422,
  "log-busy": 503,
  "database-unavailable": 503,
};
