/** Texels in a row of the texture that holds the look of each place. */
export const LOOKS_ROW = 1024;

/** Texels in a row of the textures that hold the pieces of line. */
export const EDGE_ROW = 1024;

/** The lines around what is drawn: firm (`u_firm_px`) where verified, a hairline elsewhere. */
const LINE = "uniform float u_firm_px; const float HAIR_PX = 0.8; const float HAIR_OPACITY = 0.75;";

/** What every vertex shader knows: how a place looks today. */
const LOOKS = `#version 300 es
precision highp float;
precision highp int;
uniform highp usampler2D u_place_looks;
uniform highp sampler2D u_looks;
uniform mat4 u_matrix;
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
int lookOf(uint place) {
  int number = int(place);
  return int(texelFetch(u_place_looks, ivec2(number % ${LOOKS_ROW}, number / ${LOOKS_ROW}), 0).r);
}
// the tile that fills it (-1 for none), its opacity, and 1 for a firm line around it
vec3 fillOf(int look) {
  vec4 fill = texelFetch(u_looks, ivec2(look, 0), 0);
  return vec3(floor(fill.r * 255.0 + 0.5) - 1.0, fill.g, fill.b);
}
vec3 lineOf(int look) { return texelFetch(u_looks, ivec2(look, 1), 0).rgb; }
`;

export const CELL_VERTEX = `${LOOKS}
in vec2 a_at;
in uint a_place;
uniform vec2 u_tile_offset;
uniform float u_tile_scale;
out vec2 v_tile;
flat out vec2 v_fill;
void main() {
  vec3 fill = fillOf(lookOf(a_place));
  v_fill = fill.xy;
  v_tile = u_tile_offset + a_at * u_tile_scale;
  gl_Position = fill.x < 0.0 ? NOWHERE : u_matrix * vec4(a_at, 0.0, 1.0);
}`;

export const CELL_FRAGMENT = `#version 300 es
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray u_tiles;
in vec2 v_tile;
flat in vec2 v_fill;
out vec4 o_colour;
void main() { o_colour = texture(u_tiles, vec3(v_tile, v_fill.x)) * v_fill.y; }`;

/** A piece of line: two triangles around its two ends, seen only where the tiles on its two sides differ. */
export const EDGE_VERTEX = `${LOOKS}
uniform highp sampler2D u_ends;
uniform highp usampler2D u_sides;
uniform vec2 u_window_px;
const int CORNERS[6] = int[6](0, 1, 2, 2, 1, 3);
${LINE}
out vec2 v_px;
flat out float v_length_px;
flat out float v_half_px;
flat out vec3 v_colours[2];
void main() {
  int piece = gl_VertexID / 6;
  int corner = CORNERS[gl_VertexID % 6];
  ivec2 texel = ivec2(piece % ${EDGE_ROW}, piece / ${EDGE_ROW});
  uvec2 sides = texelFetch(u_sides, texel, 0).rg;
  ivec2 looks = ivec2(lookOf(sides.x), lookOf(sides.y));
  vec3 one = fillOf(looks.x);
  vec3 other = fillOf(looks.y);
  if (one.x == other.x) { gl_Position = NOWHERE; return; }
  // of two sides the firm one is drawn alone; of two equal ones each draws its half
  bool isOne = one.x >= 0.0 && (other.x < 0.0 || one.z >= other.z);
  bool isOther = other.x >= 0.0 && (one.x < 0.0 || other.z >= one.z);
  vec3 first = lineOf(isOne ? looks.x : looks.y);
  vec3 second = lineOf(isOther ? looks.y : looks.x);
  v_colours = vec3[2](first, second);
  bool isFirm = max(one.z, other.z) > 0.5;
  v_half_px = (isFirm ? u_firm_px : HAIR_PX) / 2.0;
  vec4 ends = texelFetch(u_ends, texel, 0);
  vec4 from = u_matrix * vec4(ends.xy, 0.0, 1.0);
  vec4 to = u_matrix * vec4(ends.zw, 0.0, 1.0);
  vec2 down = vec2(0.5, -0.5) * u_window_px;
  vec2 way = (to.xy / to.w - from.xy / from.w) * down;
  v_length_px = length(way);
  vec2 along = v_length_px > 0.0 ? way / v_length_px : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float margin = v_half_px + 1.0;
  bool isEnd = (corner & 1) == 1;
  float side = (corner & 2) == 2 ? 1.0 : -1.0;
  v_px = vec2(isEnd ? v_length_px + margin : -margin, side * margin);
  vec4 base = isEnd ? to : from;
  vec2 shift = (along * (isEnd ? margin : -margin) + across * side * margin) / down;
  gl_Position = vec4(base.xy + shift * base.w, base.zw);
}`;

export const EDGE_FRAGMENT = `#version 300 es
precision highp float;
uniform float u_ratio;
${LINE}
in vec2 v_px;
flat in float v_length_px;
flat in float v_half_px;
flat in vec3 v_colours[2];
out vec4 o_colour;
void main() {
  bool isFirm = v_half_px > HAIR_PX * 0.51;
  float beyond = max(max(-v_px.x, v_px.x - v_length_px), 0.0);
  // round joints for the firm line; where hairlines met, they would show as dots
  float away = isFirm ? length(vec2(beyond, v_px.y)) : abs(v_px.y);
  float cover = clamp((v_half_px - away) * u_ratio + 0.5, 0.0, 1.0) * min(1.0, v_half_px * 2.0 * u_ratio);
  if (!isFirm) cover *= HAIR_OPACITY * step(beyond, 0.0);
  vec3 colour = v_px.y > 0.0 ? v_colours[0] : v_colours[1];
  o_colour = vec4(colour, 1.0) * cover;
}`;

/** Places as points: a disc where a drawn place has no cell (yet), a quiet dot where nobody has named it. */
export const DOT_VERTEX = `${LOOKS}
in vec2 a_at;
in uint a_place;
in uint a_kind;
uniform vec2 u_tile_offset;
uniform float u_tile_scale;
uniform float u_ratio;
uniform float u_disc_px;
uniform float u_quiet_px;
out vec2 v_tile;
flat out vec3 v_fill;
flat out vec3 v_line;
flat out float v_radius_px;
void main() {
  int look = lookOf(a_place);
  v_fill = fillOf(look);
  v_line = lineOf(look);
  v_tile = u_tile_offset + a_at * u_tile_scale;
  bool hasCell = (a_kind & 1u) == 1u;
  bool isNamed = (a_kind & 2u) == 2u;
  bool isDisc = v_fill.x >= 0.0 && !hasCell;
  if (!isDisc) v_fill.x = -1.0;
  v_radius_px = isDisc ? u_disc_px : isNamed ? 0.0 : u_quiet_px;
  gl_PointSize = 2.0 * (v_radius_px + 1.0) * u_ratio;
  gl_Position = v_radius_px > 0.0 ? u_matrix * vec4(a_at, 0.0, 1.0) : NOWHERE;
}`;

export const DOT_FRAGMENT = `#version 300 es
precision highp float;
precision highp sampler2DArray;
uniform sampler2DArray u_tiles;
uniform float u_ratio;
uniform float u_tiles_to_px;
uniform vec4 u_quiet_colour;
${LINE}
in vec2 v_tile;
flat in vec3 v_fill;
flat in vec3 v_line;
flat in float v_radius_px;
out vec4 o_colour;
void main() {
  vec2 at = (gl_PointCoord - 0.5) * 2.0 * (v_radius_px + 1.0);
  float away = length(at);
  float inside = clamp((v_radius_px - away) * u_ratio + 0.5, 0.0, 1.0);
  if (v_fill.x < 0.0) { o_colour = u_quiet_colour * inside; return; }
  float width = v_fill.z > 0.5 ? u_firm_px : HAIR_PX;
  float rim = clamp((away - v_radius_px + width) * u_ratio + 0.5, 0.0, 1.0);
  vec4 fill = texture(u_tiles, vec3(v_tile + at / u_tiles_to_px, v_fill.x)) * v_fill.y;
  o_colour = mix(fill, vec4(v_line, 1.0), rim) * inside;
}`;
