import type { Quantity } from "@/lib/domain/claim";
import type { Side } from "./party-index";

/** Something named in a sentence; `first` and `last` are the numbers of its tokens, ends included. */
interface Stretch {
  first: number;
  last: number;
  start: number;
  end: number;
}

/** A settlement: `places` are those of the gazetteer with this name, none where it is not there. */
export interface PlaceMention extends Stretch {
  kind: "place";
  text: string;
  places: number[];
}

/** A first-level division; `isBare` where the text does not say what kind of thing it is ("Kursk"). */
export interface RegionMention extends Stretch {
  kind: "region";
  region: number;
  isBare: boolean;
}

export interface PartyMention extends Stretch {
  kind: "party";
  side: Side;
  closeness: number;
}

/** A number of places that are not named, or not all of them. */
export interface CountMention extends Stretch {
  kind: "count";
  count: number;
  modifier: Quantity["modifier"];
}

export interface QuantityMention extends Stretch {
  kind: "quantity";
  quantity: Quantity;
}

export type Mention = PlaceMention | RegionMention | PartyMention | CountMention | QuantityMention;
