import "./frame.css";
import { Suspense } from "react";
import { Outlet } from "react-router";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { LoadFault } from "./load-fault.tsx";
import { Waiting } from "./waiting.tsx";

/** What surrounds every page. */
export function Frame() {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the page
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <LoadFault>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </LoadFault>
      </main>
      <Footer />
    </>
  );
}
