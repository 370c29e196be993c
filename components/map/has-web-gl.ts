/** Whether this browser can draw maps. */
export const hasWebGl = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;
