import { Outlet } from "react-router";
import { AlarmPage } from "../panels/alarm-page.tsx";
import { AlarmReminder } from "../panels/alarm-reminder.tsx";
import { DamagedCase } from "../panels/damaged-case.tsx";
import { useAssessment } from "../store/use-assessment.ts";
import { useCase } from "../store/use-case.ts";

/** What stands before every page that is answered from the person's case: a damaged case, or an alarm. */
export default function Journey() {
  const { damaged } = useCase();
  return damaged === null ? <Watched /> : <DamagedCase {...damaged} />;
}

function Watched() {
  const { visit } = useCase();
  const { alarms } = useAssessment();
  const unread = alarms.filter(({ rule }) => !visit.seenAlarms.includes(rule));
  if (unread.length > 0) return <AlarmPage alarms={alarms} />;
  return (
    <>
      <AlarmReminder alarms={alarms} />
      <Outlet />
    </>
  );
}
