import { useEffect, useRef, useState } from "react";
import { cameraFault } from "./camera-faults.ts";
import type { Landmarker } from "./landmarker.ts";
import { asPicture, type Picture, type Refusal } from "./picture.ts";

interface LiveCameraProps {
  /** Null while the models load; the picture can be taken without them, the hints wait. */
  landmarker: Landmarker | null;
  onTaken(picture: Picture): void;
  /** The camera is off again; with a reason when it failed. */
  onEnd(reason: Refusal | null): void;
}

/** Milliseconds between two looks at the film: often enough to follow a head, and the page stays quick. */
const between = 200;

/** The camera, shown as a mirror, with what would make a better picture said as the person moves. */
export function LiveCamera({ landmarker, onTaken, onEnd }: LiveCameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [words, setWords] = useState("Starting the camera.");
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    let left = false;
    let started: MediaStream | null = null;
    startCamera().then(
      (opened) => {
        started = opened;
        if (left) return stop(opened);
        for (const track of opened.getTracks())
          track.addEventListener("ended", () => end.current(cameraFault(new DOMException("", "AbortError"))));
        setStream(opened);
      },
      (error: unknown) => (left ? undefined : end.current(cameraFault(error))),
    );
    // Nobody films who is not looking at the page.
    const hidden = (): void => (document.hidden ? end.current(null) : undefined);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", hidden);
      if (started !== null) stop(started);
    };
  }, []);

  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);

  useEffect(() => {
    if (stream === null) return;
    if (landmarker === null) return setWords("The hints are on their way. You can take the picture already.");
    let left = false;
    let before = "";
    const follow = async (): Promise<void> => {
      while (!left) {
        const frame = await frameOf(video.current);
        if (frame !== null) {
          const reading = await landmarker.read(frame, true).finally(() => frame.close());
          if (left) return;
          const now = liveWords(reading);
          // Said when it was true twice: one frame may err.
          if (now === before) setWords(now);
          before = now;
        }
        await new Promise((resolve) => setTimeout(resolve, between));
      }
    };
    void follow();
    return () => {
      left = true;
    };
  }, [stream, landmarker]);

  async function take(): Promise<void> {
    const picture = await frameOf(video.current);
    if (picture !== null) onTaken(picture);
  }

  return (
    <div className="live-camera">
      <div className="live-camera-view">
        <video ref={video} autoPlay playsInline muted aria-label="You, as in a mirror" />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <ellipse cx="50" cy="50" rx="24" ry="40" />
        </svg>
      </div>
      <p className="live-camera-words" role="status">
        {words}
      </p>
      <div className="actions">
        <button type="button" className="button main" disabled={stream === null} onClick={() => void take()}>
          Take the picture
        </button>
        <button type="button" className="button" onClick={() => onEnd(null)}>
          Stop the camera
        </button>
      </div>
    </div>
  );
}

async function startCamera(): Promise<MediaStream> {
  if (navigator.mediaDevices === undefined) throw new Error("no camera without a secure address");
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } },
  });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The film's picture of this moment, as others see the person; null before the first. */
async function frameOf(video: HTMLVideoElement | null): Promise<Picture | null> {
  if (video === null || video.videoWidth === 0) return null;
  return asPicture(await createImageBitmap(video), "camera");
}

function liveWords(reading: Awaited<ReturnType<Landmarker["read"]>>): string {
  if (!reading.ok) {
    if (reading.reason.code === "no-face") return "Look at the camera, with your whole face in the oval.";
    if (reading.reason.code === "two-faces") return "Let only your own face be seen.";
    return reading.reason.words;
  }
  return reading.hints[0]?.words ?? "Good. Hold still, and take the picture.";
}
