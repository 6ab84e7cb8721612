import type { Material } from "three";

/**
 * Lets a material be seen through skin up to `millimetres` thick, and no further: what lies on the far side of the
 * head stays hidden. Only the depth that is compared is moved, not the place.
 */
export function seenThrough<Kind extends Material>(material: Kind, millimetres: number): Kind {
  const before = material.onBeforeCompile;
  material.onBeforeCompile = (shader, renderer) => {
    before.call(material, shader, renderer);
    shader.vertexShader = shader.vertexShader.replace(
      /\}\s*$/,
      `  float glabellaNear = -gl_Position.w + ${millimetres.toFixed(2)};
  gl_Position.z = (projectionMatrix[2][2] * glabellaNear + projectionMatrix[3][2]) / -glabellaNear * gl_Position.w;
}`,
    );
  };
  material.customProgramCacheKey = () => `seen-through-${millimetres}`;
  return material;
}
