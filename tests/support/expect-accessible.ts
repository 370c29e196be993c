import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

interface Extent {
  /** Examines only these parts of the page. */
  within?: readonly string[];
  /** Leaves these parts out. */
  without?: readonly string[];
  /** Rules that do not fit the parts examined. */
  rulesOff?: string[];
}

/** Fails with what axe finds wrong on a page, in its own words and with the elements meant. */
export async function expectAccessible(
  page: Page,
  { within = [], without = [], rulesOff = [] }: Extent = {},
): Promise<void> {
  await expect(page).toHaveTitle(/./); // a page that was just loaded anew has none for a moment
  const axe = new AxeBuilder({ page }).disableRules(rulesOff);
  for (const part of within) axe.include(part);
  for (const part of without) axe.exclude(part);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }));
  expect(found, page.url()).toEqual([]);
}
