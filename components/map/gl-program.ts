/** A program and where its uniforms are. */
export interface GlProgram {
  program: WebGLProgram;
  uniform: (name: string) => WebGLUniformLocation | null;
  attribute: (name: string) => number;
}

/** Links a program. Throws with the driver's words where it does not compile; a lost context counts as no fault. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const shaders = gl.getAttachedShaders(program) ?? [];
    const words = [gl.getProgramInfoLog(program), ...shaders.map((one) => gl.getShaderInfoLog(one))];
    throw new Error(`The map's drawing program does not link: ${words.filter(Boolean).join("; ")}`);
  }
  // The program has what it needs of them.
  for (const shader of gl.getAttachedShaders(program) ?? []) gl.deleteShader(shader);
  const places = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform: (name) => {
      const known = places.get(name);
      if (known !== undefined) return known;
      const found = gl.getUniformLocation(program, name);
      places.set(name, found);
      return found;
    },
    attribute: (name) => gl.getAttribLocation(program, name),
  };
}

/** Makes a program the one that draws next. */
export function startProgram(gl: WebGL2RenderingContext, { program }: GlProgram): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own name, no hook of React's
  gl.useProgram(program);
}

/** A buffer with something in it. */
export function fillBuffer(
  gl: WebGL2RenderingContext,
  target: number,
  content: Float32Array | Uint32Array,
): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(target, buffer);
  gl.bufferData(target, content, gl.STATIC_DRAW);
  return buffer;
}

/** Makes an attribute read `count` whole numbers (of 32 bits) or fractions to a corner from the buffer that is bound. */
export function readAttribute(
  gl: WebGL2RenderingContext,
  at: number,
  { count, whole }: { count: number; whole: boolean },
): void {
  gl.enableVertexAttribArray(at);
  if (whole) gl.vertexAttribIPointer(at, count, gl.UNSIGNED_INT, 0, 0);
  else gl.vertexAttribPointer(at, count, gl.FLOAT, false, 0, 0);
}
