import "./design/tokens.css";
import "./design/type.css";
import "./design/elements.css";
import "./design/parts.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app.tsx";
import { fetchEveryFont } from "./frame/fonts.ts";
import { keepForOffline } from "./frame/offline.ts";
import { fetchEveryPage } from "./pages.ts";

const place = document.getElementById("app");
if (place === null) throw new Error("index.html has no element with the id app");

createRoot(place).render(
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>,
);

fetchEveryFont();
fetchEveryPage();
keepForOffline();
