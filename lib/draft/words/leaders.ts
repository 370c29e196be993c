// Origin: written for this project: office holders as of 2020 to 2025 from their offices' public pages; facts. Family names as
// reports write them; the side is a country (ISO 3166-1) or a group of armed-groups.ts.

/** Family names of those who speak for a side, by country or group. */
export const leaders: Readonly<Record<string, readonly string[]>> = {
  RU: ["Putin", "Lavrov", "Peskov", "Shoigu", "Belousov", "Gerasimov", "Medvedev", "Zakharova", "Konashenkov", "Kadyrov"],
  UA: ["Zelensky", "Zelenskyy", "Zelenskiy", "Syrskyi", "Syrskyy", "Zaluzhny", "Zaluzhnyi", "Budanov", "Yermak", "Umerov", "Kuleba", "Podolyak"],
  SD: ["Burhan", "al-Burhan"],
  "Rapid Support Forces": ["Daglo", "Dagalo", "Hemedti"],
  MM: ["Hlaing", "Tun"],
  SY: ["Assad", "al-Assad"],
  "Syrian opposition": ["al-Sharaa", "Sharaa", "al-Jolani", "Jolani", "al-Golani", "Golani"],
  "Syrian Democratic Forces": ["Abdi"],
  CD: ["Tshisekedi", "Ekenge", "Muyaya"],
  M23: ["Nangaa", "Bisimwa", "Makenga", "Kanyuka"],
  RW: ["Kagame"],
  AZ: ["Aliyev"],
  AM: ["Pashinyan"],
  ET: ["Abiy"],
  "Tigray People's Liberation Front": ["Debretsion", "Getachew"],
  Houthis: ["Sarea", "Saree", "al-Houthi"],
  IL: ["Netanyahu", "Gallant", "Katz", "Hagari"],
  "Libyan National Army": ["Haftar"],
  LY: ["Dbeibah"],
  TR: ["Erdogan"],
};
