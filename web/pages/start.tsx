import { Page } from "../frame/page.tsx";
import { FaceDrawing } from "../panels/face/face-drawing.tsx";

export function Start() {
  return (
    <Page title="Glabella">
      <div style={{ width: "36rem" }}>
        <FaceDrawing />
      </div>
    </Page>
  );
}
