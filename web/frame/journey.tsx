import { Outlet } from "react-router";
import { DamagedCase } from "../panels/damaged-case.tsx";
import { useCase } from "../store/use-case.ts";

/** What stands before every page that is answered from the person's case. */
export function Journey() {
  const { damaged } = useCase();
  if (damaged !== null) return <DamagedCase {...damaged} />;
  return <Outlet />;
}
