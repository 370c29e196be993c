"use client";

import { createContext, useContext } from "react";
import type { AreaGeometry, Position } from "@/lib/domain/geometry";

/** What the map is asked to do for a claim. */
export interface MapTask {
  claim: number;
  what: "place" | "fromPlace" | "toPlace" | "area" | "line";
}

/** What somebody did on the map for a task. */
export type MapAnswer =
  | { kind: "point"; position: Position }
  | { kind: "area"; area: AreaGeometry }
  | { kind: "line"; line: { type: "LineString"; coordinates: Position[] } };

interface MapTasks {
  task: MapTask | null;
  setTask: (task: MapTask | null) => void;
}

export const MapTaskContext = createContext<MapTasks>({ task: null, setTask: () => {} });

/** The task that the map of the form has, and how to give it one. */
export const useMapTask = (): MapTasks => useContext(MapTaskContext);
