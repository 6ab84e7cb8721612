import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  MeshLambertMaterial,
  SRGBColorSpace,
  Texture,
} from "three";
import { fieldSteps } from "../field-steps.ts";
import { onSurface, type PictureOverlay } from "../picture-overlay.ts";
import type { SkinSurface } from "../skin-surface.ts";
import type { StageColours } from "./colours.ts";

export interface SkinMesh {
  mesh: Mesh<BufferGeometry, MeshLambertMaterial>;
  surface(next: SkinSurface): void;
  /** A share for each vertex, or none. */
  field(shares: Float32Array | null): void;
  /** A picture over the skin, or none. */
  picture(overlay: PictureOverlay | null): void;
  colour(colours: StageColours): void;
  dispose(): void;
}

/** The skin: neutral clay, darker where it turns away, fading where the mesh ends. */
export function createSkinMesh(): SkinMesh {
  const tint = { value: new Color() };
  const clay = new Color();
  let shape: SkinSurface | null = null;
  const material = new MeshLambertMaterial({ transparent: true });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.tint = tint;
    shader.vertexShader = shader.vertexShader
      .replace(
        "#include <common>",
        "#include <common>\nattribute float firmness;\nattribute float share;\nvarying float vFirmness;\nvarying float vShare;",
      )
      .replace("#include <begin_vertex>", "#include <begin_vertex>\nvFirmness = firmness;\nvShare = share;");
    shader.fragmentShader = shader.fragmentShader
      .replace(
        "#include <common>",
        "#include <common>\nuniform vec3 tint;\nvarying float vFirmness;\nvarying float vShare;",
      )
      .replace(
        "#include <color_fragment>",
        `#include <color_fragment>
diffuseColor.a *= smoothstep(0.0, 1.0, vFirmness);
${fieldSteps
  .map(
    ({ from, tint }) =>
      `if (vShare >= ${from.toFixed(3)}) diffuseColor.rgb = mix(diffuseColor.rgb, tint, ${tint.toFixed(3)});`,
  )
  .join("\n")}
float shareWidth = max(fwidth(vShare), 0.0001);
float edge = 0.0;
${fieldSteps
  .map(
    ({ from }) =>
      `edge = max(edge, 1.0 - smoothstep(0.4, 1.1, abs(vShare - ${from.toFixed(3)}) / shareWidth));`,
  )
  .join("\n")}
diffuseColor.rgb = mix(diffuseColor.rgb, tint * 0.75, edge * 0.6 * smoothstep(0.12, 0.03, shareWidth));`,
      )
      .replace(
        "#include <opaque_fragment>",
        `float facing = clamp(dot(normalize(normal), normalize(vViewPosition)), 0.0, 1.0);
outgoingLight *= mix(0.7, 1.0, smoothstep(0.0, 0.62, facing));
#include <opaque_fragment>`,
      );
  };
  const mesh = new Mesh(new BufferGeometry(), material);
  mesh.renderOrder = 0;
  return {
    mesh,
    surface(next) {
      shape = next;
      const { positions, normals, triangles, firmness } = next;
      mesh.geometry.dispose();
      const geometry = new BufferGeometry();
      geometry.setAttribute("position", new BufferAttribute(positions, 3));
      geometry.setAttribute("normal", new BufferAttribute(normals, 3));
      geometry.setAttribute("firmness", new BufferAttribute(firmness, 1));
      geometry.setAttribute("share", new BufferAttribute(new Float32Array(firmness.length), 1));
      geometry.setIndex(new BufferAttribute(triangles, 1));
      geometry.computeBoundingSphere();
      mesh.geometry = geometry;
    },
    field(shares) {
      const kept = mesh.geometry.getAttribute("share");
      if (!(kept instanceof BufferAttribute)) return;
      kept.array.set(shares ?? new Float32Array(kept.count));
      kept.needsUpdate = true;
    },
    picture(overlay) {
      material.map?.dispose();
      material.map = overlay === null ? null : pictureTexture(overlay.bitmap);
      if (overlay !== null && shape !== null)
        mesh.geometry.setAttribute("uv", new BufferAttribute(onSurface(overlay.places, shape), 2));
      material.color.set(overlay === null ? clay : "#fff");
      material.needsUpdate = true;
    },
    colour(colours) {
      clay.set(colours.clay);
      if (material.map === null) material.color.copy(clay);
      tint.value.set(colours.field);
    },
    dispose() {
      mesh.geometry.dispose();
      material.map?.dispose();
      material.dispose();
    },
  };
}

function pictureTexture(bitmap: ImageBitmap): Texture {
  const texture = new Texture(bitmap);
  texture.colorSpace = SRGBColorSpace;
  // The rows of a bitmap run downwards, as its places do.
  texture.flipY = false;
  texture.needsUpdate = true;
  return texture;
}
