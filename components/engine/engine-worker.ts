import { expose } from "comlink";
import { createEngine } from "./engine";

// The worker of the map page: see engine.ts.

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

expose(createEngine(fetchBytes));
