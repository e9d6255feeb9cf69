import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { nonceStyles } from "./nonce-styles.ts";
import { loadSession } from "./state/session.ts";
import "./main.css";
import "./signs/signs.css";

nonceStyles();
void loadSession();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
