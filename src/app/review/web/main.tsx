import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { nonceStyles } from "./nonce-styles.ts";
import { loadSession } from "./state/session.ts";
import { watchNews } from "./state/watch-news.ts";
import "./main.css";
import "./signs/signs.css";

/** Milliseconds between two looks at how much the others have done, and whether the server is still there. */
const LOOK = 60_000;

nonceStyles();
void loadSession();
setInterval(() => {
  if (!document.hidden) void loadSession();
}, LOOK);
watchNews();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
