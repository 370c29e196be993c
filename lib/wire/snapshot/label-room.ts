/** A rectangle in pixels. */
export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Keeps account of what is taken on a map, so that no two names overlap. */
export class LabelRoom {
  readonly #taken: LabelBox[] = [];
  readonly #window: LabelBox;

  /** Names stay inside this window. */
  constructor(window: LabelBox) {
    this.#window = window;
  }

  /** Takes room without asking. */
  take(box: LabelBox): void {
    this.#taken.push(box);
  }

  /** Whether a box is inside the window and free. */
  isFree({ left, top, right, bottom }: LabelBox): boolean {
    const window = this.#window;
    if (left < window.left || top < window.top || right > window.right || bottom > window.bottom)
      return false;
    return !this.#taken.some(
      (one) => left < one.right && right > one.left && top < one.bottom && bottom > one.top,
    );
  }

  /** Takes the first of these that is free; null where none is. */
  takeFirst<T extends { box: LabelBox }>(candidates: readonly T[]): T | null {
    const found = candidates.find(({ box }) => this.isFree(box)) ?? null;
    if (found) this.take(found.box);
    return found;
  }
}
